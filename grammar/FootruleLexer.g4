/*
 * The words of Footrule. Every keyword has an English and a Chinese spelling; a full-width punctuation mark is its
 * half-width twin. Line ends are tokens; the layout filter (interpreter/syntax/antlr) decides which of them end a line.
 * An English keyword of several words (in the comment beside its Chinese spelling) is lexed word by word and joined by
 * the layout filter, so that "in principles" or "as office" stay what they are. No actions, no predicates, no modes.
 */
lexer grammar FootruleLexer;

channels { COMMENTS }

// Headings: the word that opens a block.
RULE            : 'rule' | '规则';
REFINES         : 'refines' | '细化';
BASED_ON        : '认证依据';               // based on
EFFECTIVE       : 'effective' | '施行';
USE             : 'use' | '引用';
CLAUSES         : 'clauses' | '条款';
DIMENSION       : 'dimension' | '量纲';
UNIT            : 'unit' | '计量单位';
CALENDAR        : 'calendar' | '日历';
LIST            : 'list' | '清单';
RECORD          : 'record' | '结构';
PATTERN         : 'pattern' | '编码规则';
FACTS           : 'facts' | '事实';
RECORDS         : 'records' | '记录';
PARAMETER       : 'parameter' | '参数';
TERM            : 'term' | '待定项';
FILL            : 'fill' | '填写';
WAIVE           : 'waive' | '免除';
READING         : 'reading' | '读法';
DEFINE          : 'define' | '定义';
RESULT          : 'result' | '结果';
REQUIREMENT     : 'requirement' | '要求';
SCOPE           : 'scope' | '适用范围';
FUNCTIONAL_UNIT : '功能单位';               // functional unit
DECLARED_UNIT   : '声明单位';               // declared unit
BOUNDARY        : 'boundary' | '系统边界';
PROCESSES       : 'processes' | '单元过程';
DATA_QUALITY    : '数据质量';               // data quality
PERSON_DAYS     : '人日计算';               // person-days
DOCUMENTS       : 'documents' | '文件';
CHECKLIST       : 'checklist' | '检查表';
DEADLINE        : 'deadline' | '时限';
FORM            : 'form' | '表单';
UNIT_PARTITION  : '单元划分';               // unit partition
LIFE_CYCLE      : '状态流转';               // life cycle
PHASE           : 'phase' | '环节';
CONCLUSION      : 'conclusion' | '结论';
TEST            : 'test' | '测试';

// Words inside a block.
ALSO            : 'also' | '又称';
KIND_OF         : '属于种类';               // kind of
FROM            : 'from' | '自';
TO              : 'to' | '至';
AS              : 'as' | '称为';
KEY             : 'key' | '标识';
SEPARATED_BY    : '间隔符';                // separated by
OPTIONAL        : 'optional' | '选填';
ONE_OF          : '取自';                 // one of
SET_OF          : '集合';                 // set of
LIST_OF         : '列表';                 // list of
NUMBER_IN       : '数值单位';               // number in
YES_NO          : '是否';                 // yes/no
ANY             : 'any' | '任意';
OPEN            : 'open' | '开放';
BEST_FIRST      : '由优到劣';               // best first
OTHERS          : 'others' | '其他';
OTHERWISE       : 'otherwise' | '否则';
BY              : 'by' | '按';
SOURCE          : 'source' | '出处';
DEFAULT         : 'default' | '默认';
FILLED_BY       : '填写方';                // filled by
BECAUSE         : 'because' | '理由';
REPLACES        : 'replaces' | '替换';
EXTENDS         : 'extends' | '扩充';
PRINTED         : 'printed' | '印作';
ERRATUM         : 'erratum' | '勘误';
ONE_FOR_EACH    : '每份对应';               // one for each
SECTION         : 'section' | '部分';
GROUP           : 'group' | '分组';
ROWS_AS         : '各行称为';               // rows as
INFORMATIVE     : 'informative' | '资料性';
EXCLUSIVE       : 'exclusive' | '互斥';
FOR_EACH        : '对每个';                // for each
SERIES_OF       : '同组';                 // series of
RUN_OF          : '连续';                 // run of
WHEN            : 'when' | '当';
WITH            : 'with' | '令';
MUST            : 'must' | '应';
IN_PRINCIPLE    : '原则上';                // in principle
ADVISED         : 'advised' | '宜';
MAY             : 'may' | '可';
FOR_JUDGEMENT   : '待判断';                // for judgement
JUDGED_BY       : '判断方';                // judged by
BREACH          : 'breach' | '后果';
MESSAGE         : 'message' | '提示';
ZH              : 'zh' | '中文';
EN              : 'en' | '英文';
NOTE            : 'note' | '说明';
RECORDED_AS     : '记录于';                // recorded as
STAGE           : 'stage' | '阶段';
SCORES          : 'scores' | '评分项';
FIRST_UNIT      : '首个单元';               // first unit
FURTHER_UNIT    : '每增一个单元';             // each further unit
AT_LEAST        : '不少于';                // at least
AT_MOST         : '不超过';                // at most
NEEDS           : 'needs' | '前提条件';
GOES_TO         : '归入';                 // goes to
SAME            : 'same' | '相同';
APART           : 'apart' | '相异';
WITHIN          : 'within' | '限';
NOT_COUNTING    : '扣除';                 // not counting
INSTEAD         : 'instead' | '改为';
STATES          : 'states' | '状态';
START           : 'start' | '初始';
FINAL           : 'final' | '终止';
SAME_DAY        : '同日次序';               // same day
EVENT           : 'event' | '事件';
HAPPENS_ON      : '自动于';                // by itself on
DUE_WHEN        : '触发条件';               // due when
BARRED_WHEN     : '禁止条件';               // barred when
LASTS           : 'lasts' | '持续';
ON              : 'on' | '归于';
GIVEN           : 'given' | '给定';
AS_OF           : '基准日';                // as of
EXPECT          : 'expect' | '预期';
ABSENT          : 'absent' | '缺失';

// Words inside an expression.
IF              : 'if' | '如果';
THEN            : 'then' | '那么';
ELSE            : 'else' | '不然';
AND             : 'and' | '且';
OR              : 'or' | '或';
NOT             : 'not' | '非';
IS_NOT          : '不为';
NOT_IN          : '不属于';
IS              : 'is' | '为';
IN              : 'in' | '属于';
INSIDE          : 'inside' | '包含于';
COVERS          : 'covers' | '涵盖';
BETTER_THAN     : '优于';                 // better than
NO_WORSE_THAN   : '不劣于';                // no worse than
EVERY           : 'every' | '所有';
SOME            : 'some' | '存在';
NO              : 'no' | '没有';
EACH            : 'each' | '各';
WHERE           : 'where' | '其中';
ROUNDED_TO      : '修约到';                // rounded to
ROUNDED_LIKE    : '同位修约';               // rounded like
BY_ROUNDED      : '按修约值比较';             // by rounded value

// Punctuation.
LE      : '<=' | '≤' | '<＝' | '＜=' | '＜＝';
GE      : '>=' | '≥' | '>＝' | '＞=' | '＞＝';
NE      : '<>' | '≠' | '＜＞';
LT      : '<' | '＜';
GT      : '>' | '＞';
EQ      : '=' | '＝';
PLUS    : '+' | '＋';
MINUS   : '-' | '－' | '−';
STAR    : '*' | '×' | '·' | '＊';
SLASH   : '/' | '／' | '÷';
PLUS_MINUS : '±';
DOTS    : '..' | '…';
DOT     : '.';
COMMA   : ',' | '，' | '、';
COLON   : ':' | '：';
BAR     : '|' | '｜';
LPAREN  : '(' | '（';
RPAREN  : ')' | '）';
LBRACE  : '{' | '｛';
RBRACE  : '}' | '｝';
LBRACK  : '[' | '［' | '【';
RBRACK  : ']' | '］' | '】';
PERCENT : '%' | '％';

// Literals and names.
CLAUSE  : '§' ( '"' ~["\r\n]* '"' | '“' ~[”\r\n]* '”' | CLAUSE_CHAR+ );
DATE    : D D D D '-' D D '-' D D | D D D D '年' D D? '月' D D? '日';
NUMBER  : D+ ( '.' D+ )?;
TEXT    : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' | '“' ~[”\r\n]* '”';
ID      : ID_START ID_PART*;

NL      : ( '\r'? '\n' | '\r' )+;
BLANK   : [ \t\u3000\u00A0]+ -> channel(HIDDEN);
COMMENT : '#' ~[\r\n]* -> channel(COMMENTS);
// A text that is not closed on its line, and any character that begins no word: reported by the layout filter.
OPEN_TEXT : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* | '“' ~[”\r\n]*;
STRAY   : . ;

fragment D           : [0-9];
fragment ID_START    : [\p{L}_];
fragment ID_PART     : [\p{L}\p{N}_];
fragment CLAUSE_CHAR : ~[ \t\r\n\u3000\u00A0,，、:：;；|｜"“”{}｛｝§=＝];
