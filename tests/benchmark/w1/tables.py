#!/usr/bin/env python3
"""The lists and tables of workload W1, once: for the rule (tables.frl), the oracle, the generator and the hand-written program.

    tables.py rule > tables.frl      the tables in Footrule
    tables.py json > tables.json     the same for a program

All are made up; which source is the best for a flow is drawn by a fixed formula.
"""
import json
import sys
from fractions import Fraction

# Ordered from the best to the worst.
DATA_CLASSES = {"site": "现场数据", "primary": "初级数据", "secondary": "次级数据"}
SOURCE_KINDS = {"national": "国家因子", "verified_report": "经核查的报告", "commercial_db": "商业数据库", "literature": "文献", "foreign": "国外数据"}

STAGES = {"raw": "原材料获取", "manufacturing": "制造", "distribution": "分销", "use": "使用", "eol": "生命末期"}
COVERAGES = {"pack": ("仅电池组", 2), "cell": ("含电芯", 4), "active": ("含活性材料", 6)}  # person-days of the first unit

# Unit process: Chinese name, stage, the worst data class that will do.
PROCESSES = {
    "nickel mining": ("镍矿开采", "raw", "secondary"),
    "cobalt refining": ("钴精炼", "raw", "primary"),
    "lithium extraction": ("提锂", "raw", "primary"),
    "graphite synthesis": ("石墨合成", "raw", "primary"),
    "aluminium smelting": ("铝冶炼", "raw", "secondary"),
    "copper refining": ("铜精炼", "raw", "secondary"),
    "electrolyte synthesis": ("电解液合成", "raw", "primary"),
    "separator film": ("隔膜生产", "raw", "secondary"),
    "precursor synthesis": ("前驱体合成", "manufacturing", "primary"),
    "active material calcination": ("活性材料烧结", "manufacturing", "site"),
    "slurry mixing": ("匀浆", "manufacturing", "site"),
    "electrode coating": ("涂布", "manufacturing", "site"),
    "cell assembly": ("电芯装配", "manufacturing", "site"),
    "formation and aging": ("化成与老化", "manufacturing", "site"),
    "module assembly": ("模组装配", "manufacturing", "primary"),
    "pack assembly": ("电池组装配", "manufacturing", "primary"),
    "auxiliary heat": ("辅助供热", "manufacturing", "secondary"),
    "inbound transport": ("进厂运输", "distribution", "secondary"),
    "outbound transport": ("出厂运输", "distribution", "primary"),
    "packaging": ("包装", "distribution", "secondary"),
    "charging losses": ("充电损耗", "use", "secondary"),
    "collection": ("回收收集", "eol", "secondary"),
    "dismantling": ("拆解", "eol", "secondary"),
    "hydrometallurgy": ("湿法冶金", "eol", "secondary"),
}

# What a unit measures, and its size in the smallest common measure of that quantity (kg, MJ, m3, tkm, km).
QUANTITIES = {"mass": "质量", "energy": "能量", "volume": "体积", "transport": "运输", "length": "里程"}
UNITS = {
    "kg": ("mass", "1"), "t": ("mass", "1000"), "g": ("mass", "0.001"),
    "kWh": ("energy", "3.6"), "MWh": ("energy", "3600"), "MJ": ("energy", "1"), "GJ": ("energy", "1000"),
    "m3": ("volume", "1"), "tkm": ("transport", "1"), "km": ("length", "1"),
}

GOODS = {
    "mass": {"nickel sulfate": "硫酸镍", "cobalt sulfate": "硫酸钴", "lithium carbonate": "碳酸锂", "lithium hydroxide": "氢氧化锂",
             "manganese sulfate": "硫酸锰", "natural graphite": "天然石墨", "synthetic graphite": "人造石墨", "aluminium foil": "铝箔",
             "copper foil": "铜箔", "carbonate solvent": "碳酸酯溶剂", "polyethylene separator": "聚乙烯隔膜", "steel casing": "钢壳"},
    "energy": {"grid electricity": "电网电力", "steam": "蒸汽", "natural gas heat": "天然气供热", "district heat": "集中供热"},
    "volume": {"process water": "工艺用水"},
    "transport": {"road freight": "公路货运", "sea freight": "海运"},
    "length": {"van delivery": "厢式车配送"},
}
REGIONS = {"market average": "市场平均", "region CN": "中国", "region KR": "韩国", "region EU": "欧盟", "region CL": "智利", "plant specific": "工厂专有"}


def flows():
    """Flow -> (Chinese name, quantity, best source there is)."""
    kinds = list(SOURCE_KINDS)
    table = {}
    for quantity, goods in GOODS.items():
        for good, good_zh in goods.items():
            for region, region_zh in REGIONS.items():
                # The worst kind is never the best there is. 11 and 23 mix the positions; any fixed choice would do.
                best = kinds[(len(table) * 11 + len(table) ** 2 // 23) % (len(kinds) - 1)]
                table[f"{good}, {region}"] = (f"{good_zh}（{region_zh}）", quantity, best)
    return table


FLOWS = flows()


def size(unit):
    return Fraction(UNITS[unit][1])


def rank(kinds, name):
    return list(kinds).index(name)


# ---- as Footrule ----------------------------------------------------------------------------------------------------
def identifier(label):
    return label.replace(", ", "_").replace(" ", "_")


def list_of(name, members, ordered=False):
    yield f"清单 {name}{' 由优到劣' if ordered else ''} {{"
    lines = [f'    {identifier(member)} "{zh}" "{en}"' for member, zh, en in members]
    yield ",\n".join(lines)
    yield "}"


def parameter(name, value_type, key, zh, en, rows):
    yield f'参数 {name} : {value_type} 按 {key} "{zh}" "{en}" 出处 "批量计时样例"'
    for row_key, value in rows:
        yield f"    | {identifier(row_key)} | {value} |"


def footrule():
    yield "# 由 tables.py 写出。 Written by tables.py."
    yield from list_of("data_class", [(name, zh, name) for name, zh in DATA_CLASSES.items()], ordered=True)
    yield from list_of("source_kind", [(name, zh, name.replace("_", " ")) for name, zh in SOURCE_KINDS.items()], ordered=True)
    yield from list_of("life_cycle_stage", [(name, zh, name) for name, zh in STAGES.items()])
    yield from list_of("coverage", [(name, zh, name) for name, (zh, _) in COVERAGES.items()])
    yield from list_of("process", [(name, zh, name) for name, (zh, _, _) in PROCESSES.items()])
    yield from list_of("flow", [(name, zh, name) for name, (zh, _, _) in FLOWS.items()])
    yield from list_of("measured_quantity", [(name, zh, name) for name, zh in QUANTITIES.items()])
    yield from list_of("amount_unit", [(name, name, name) for name in UNITS])
    yield from list_of("factor_unit", [(f"per_{name}", f"kgCO2e/{name}", f"kgCO2e/{name}") for name in UNITS])
    yield ""
    needed = [(process, worst) for process, (_, _, worst) in PROCESSES.items()]
    best = [(flow, source) for flow, (_, _, source) in FLOWS.items()]
    measured, sizes = [(unit, quantity) for unit, (quantity, _) in UNITS.items()], [(unit, size_of) for unit, (_, size_of) in UNITS.items()]
    days = [(coverage, f"{first} person_day") for coverage, (_, first) in COVERAGES.items()]
    yield from parameter("class_of_process", "取自 data_class", "process", "所要求的数据类型", "Data class demanded", needed)
    yield from parameter("best_source_of_flow", "取自 source_kind", "flow", "可得的最优来源", "Best source there is", best)
    yield from parameter("quantity_of_unit", "取自 measured_quantity", "amount_unit", "单位所计的量", "What a unit measures", measured)
    yield from parameter("size_of_unit", "数", "amount_unit", "单位的大小", "Size of a unit", sizes)
    yield from parameter("quantity_of_factor", "取自 measured_quantity", "factor_unit", "因子分母所计的量", "What the factor is for", of_factor(measured))
    yield from parameter("size_of_factor", "数", "factor_unit", "因子分母的大小", "Size of the factor's denominator", of_factor(sizes))
    yield from parameter("first_unit_days", "person_day", "coverage", "首个单元的人日", "Person-days of the first unit", days)


def of_factor(rows):
    return [(f"per_{unit}", value) for unit, value in rows]


# ---- as JSON --------------------------------------------------------------------------------------------------------
def as_json():
    return {
        "stages": list(STAGES),
        "class_rank": {name: rank(DATA_CLASSES, name) for name in DATA_CLASSES},
        "source_rank": {name: rank(SOURCE_KINDS, name) for name in SOURCE_KINDS},
        "class_of_process": {name: rank(DATA_CLASSES, c) for name, (_, _, c) in PROCESSES.items()},
        "best_source_of_flow": {name: rank(SOURCE_KINDS, best) for name, (_, _, best) in FLOWS.items()},
        "quantity_of_unit": {name: rank(QUANTITIES, quantity) for name, (quantity, _) in UNITS.items()},
        "size_of_unit": {name: float(size(name)) for name in UNITS},
        "first_unit_days": {name: days for name, (_, days) in COVERAGES.items()},
    }


if __name__ == "__main__":
    if sys.argv[1:] == ["rule"]:
        print("\n".join(footrule()))
    elif sys.argv[1:] == ["json"]:
        print(json.dumps(as_json(), indent=1))
    else:
        sys.exit(__doc__)
