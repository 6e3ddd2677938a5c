// Names of definitions, terms, readings, requirements and phases, and tables of facts with their constant rows.
#include <fmt/format.h>

#include <algorithm>

#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

// `define row.emission` belongs to the noun `row`; every other name is plain.
void AddValueName(Context& context, const syntax::Path& path, std::size_t index) {
  if (path.parts.size() > 1) {
    const auto noun = context.names.nouns.find(path.parts[0].text);
    if (noun != context.names.nouns.end()) {
      syntax::Path rest{{path.parts.begin() + 1, path.parts.end()}};
      const std::string name = rest.ToString();
      if (const auto field = context.field_spans.find({noun->second, name}); field != context.field_spans.end())
        context.Report(Make(Code::kNameTwice, path.span()).With("name", path.ToString()).Mark(field->second, {"已有同名栏目", "a field has this name"}));
      context.names.derived[{noun->second, name}] = index;
      return;
    }
  }
  context.names.values[Unqualified(context, path)] = index;
}

void AddRequirementName(Context& context, std::size_t index) {
  const std::string& name = context.declaration(index).name;
  context.names.requirements[name] = index;
  context.requirements[index].id = RequirementId{context.program.requirements.size()};
  context.program.requirements.emplace_back();
}

void AddFills(Context& context) {
  for (const auto& [term, fill] : context.bound.fills)
    for (std::size_t i = 0; i < context.bound.declarations.size(); ++i) {
      const auto* decl = std::get_if<syntax::TermDecl>(&context.declaration(i).node);
      if (decl && term && decl->name.ToString() == term->name.ToString()) context.fills[i] = fill;
    }
}

// What a product rule replaced under a new name is still found by its old one: the general rule goes on speaking of it.
template <class Map>
void AddFormerName(Map& names, const std::string& former, const std::string& name) {
  if (const auto it = names.find(name); it != names.end()) names.emplace(former, it->second);
}

void AddFormerNames(Context& context) {
  for (const auto& [former, name] : context.bound.renamed) {
    AddFormerName(context.names.requirements, former, name);
    AddFormerName(context.names.values, former, name);
    AddFormerName(context.names.lists, former, name);
  }
}

// ---- tables of facts ----------------------------------------------------------------------------------------------
struct ParameterReader {
  Context& context;
  const syntax::ParameterDecl& decl;
  Parameter parameter;
  std::vector<int> date_keys;   // positions of key columns that hold intervals

  Type KeyType(const syntax::Path& path) {
    const std::string name = path.ToString();
    if (name == "date" || name == "日期") return DateType();
    if (name == "text" || name == "文本") return TextType();
    const ListId list = ResolveList(context, path);
    return list.is_valid() ? MemberType(list) : Type{};
  }

  ExprRef Value(const syntax::ExprRef& written) {
    const Checked value = CheckExpr(context, {}, written, &parameter.type);
    if (!ExpectType(context, value, parameter.type, decl.type.span)) return nullptr;
    // `0.5306 kgCO2 / kWh` is a quotient of constants: folded here, so that a row holds one constant.
    if (auto constant = FoldConstant(value.expr)) return NumberOrSelf(*constant, value);
    if (std::holds_alternative<Constant>(value.expr->node)) return value.expr;
    context.Report(Make(Code::kParameterNotConstant, value.span));
    return nullptr;
  }

  static ExprRef NumberOrSelf(const Number& number, const Checked& value) { return NumberConstant(number, value.type.dimension, value.span); }

  static std::optional<Number> FoldConstant(const ExprRef& expr) {
    if (const auto* constant = std::get_if<Constant>(&expr->node)) {
      const auto* number = std::get_if<Number>(&constant->value);
      return number ? std::optional(*number) : std::nullopt;
    }
    const auto* op = std::get_if<NumberExpr>(&expr->node);
    if (!op || (op->op != NumberOp::kMultiply && op->op != NumberOp::kDivide && op->op != NumberOp::kNegate)) return std::nullopt;
    std::optional<Number> total = FoldConstant(op->args.front());
    if (op->op == NumberOp::kNegate) return total ? std::optional(-*total) : std::nullopt;
    for (std::size_t i = 1; i < op->args.size() && total; ++i) {
      const auto next = FoldConstant(op->args[i]);
      total = !next ? std::nullopt : op->op == NumberOp::kMultiply ? std::optional(*total * *next) : Number::Divide(*total, *next);
    }
    return total;
  }

  static std::optional<values::Date> ConstantDate(const ExprRef& expr) {
    const auto* constant = expr ? std::get_if<Constant>(&expr->node) : nullptr;
    const auto* days = constant ? std::get_if<Number>(&constant->value) : nullptr;
    const auto whole = days ? days->ToInteger() : std::nullopt;
    return whole ? std::optional(values::Date{static_cast<std::int32_t>(*whole)}) : std::nullopt;
  }

  bool Key(const syntax::ExprRef& written, const Type& type, ParameterRow& row) {
    const Checked key = CheckExpr(context, {}, written, &type);
    if (key.is_error()) return false;
    if (type.kind == TypeKind::kDate && key.type.kind == TypeKind::kInterval) {
      row.from = ConstantDate(key.from);
      row.to = ConstantDate(key.to);
      if (row.from && row.to && *row.from <= *row.to) return true;
      context.Report(Make(Code::kKeyNotConstant, key.span));
      return false;
    }
    if (!ExpectType(context, key, type, decl.span)) return false;
    if (type.kind == TypeKind::kDate) {
      row.from = row.to = ConstantDate(key.expr);
      return row.from.has_value();
    }
    const auto* constant = std::get_if<Constant>(&key.expr->node);
    const auto* symbol = constant ? std::get_if<SymbolId>(&constant->value) : nullptr;
    if (symbol) row.keys.push_back(*symbol);
    else context.Report(Make(Code::kKeyNotConstant, key.span));
    return symbol != nullptr;
  }

  void Row(const syntax::Row& written) {
    if (written.cells.size() != parameter.key_types.size() + 1) {
      return context.Report(Make(Code::kRowWidth, written.span).With("seen", std::to_string(written.cells.size())).With("expected", std::to_string(parameter.key_types.size() + 1))
                                .Mark(decl.span, {"参数表在此声明", "the table is declared here"}));
    }
    ParameterRow row;
    row.span = written.span;
    bool sound = true;
    for (std::size_t i = 0; i < written.cells.size(); ++i) {
      if (written.cells[i].exprs.size() != 1) {
        context.Report(Make(Code::kCellNeedsOneValue, written.span));
        return;
      }
      if (i + 1 < written.cells.size()) sound = Key(written.cells[i].exprs[0], parameter.key_types[i], row) && sound;
      else sound = (row.value = Value(written.cells[i].exprs[0])) != nullptr && sound;
    }
    if (sound) Insert(std::move(row));
  }

  void Insert(ParameterRow row) {
    for (const ParameterRow& other : parameter.rows) {
      const bool apart = row.keys != other.keys || (row.from && other.to && *other.to < *row.from) || (row.to && other.from && *row.to < *other.from);
      if (!apart) return context.Report(Make(Code::kKeysTwice, row.span).With("name", parameter.name).Mark(other.span, {"前一行", "the row before"}));
    }
    parameter.rows.push_back(std::move(row));
  }
};

void AddParameter(Context& context, const syntax::ParameterDecl& decl) {
  ParameterReader reader{context, decl, {}, {}};
  const ResolvedType type = ResolveType(context, decl.type);
  if (type.type.kind == TypeKind::kError) return;
  reader.parameter.id = ParameterId{context.program.parameters.size()};
  reader.parameter.name = decl.name.ToString();
  reader.parameter.label = decl.label;
  reader.parameter.source = decl.source;
  reader.parameter.type = type.type;
  reader.parameter.span = decl.span;
  for (const syntax::Path& key : decl.keys) reader.parameter.key_types.push_back(reader.KeyType(key));
  if (std::any_of(reader.parameter.key_types.begin(), reader.parameter.key_types.end(), [](const Type& t) { return t.kind == TypeKind::kError; })) return;
  for (const syntax::Row& row : decl.rows) reader.Row(row);
  if (decl.value) {
    ParameterRow row;
    row.span = decl.span;
    if ((row.value = reader.Value(decl.value))) reader.Insert(std::move(row));
  }
  context.names.parameters[reader.parameter.name] = reader.parameter.id;
  context.program.parameters.push_back(std::move(reader.parameter));
}

}  // namespace

void DeclareNames(Context& context) {
  for (std::size_t i = 0; i < context.bound.declarations.size(); ++i) {
    const CoreSyntax& node = context.declaration(i).node;
    if (const auto* define = std::get_if<syntax::DefineDecl>(&node)) AddValueName(context, define->name, i);
    else if (const auto* term = std::get_if<syntax::TermDecl>(&node)) AddValueName(context, term->name, i);
    else if (const auto* reading = std::get_if<syntax::ReadingDecl>(&node)) context.names.values[reading->head.name.text] = i;
    else if (std::holds_alternative<syntax::RequirementDecl>(node)) AddRequirementName(context, i);
  }
  AddFills(context);
  AddFormerNames(context);
}

void DeclareParameters(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (const auto* decl = std::get_if<syntax::ParameterDecl>(&declaration.node)) AddParameter(context, *decl);
}

}  // namespace footrule::semantics
