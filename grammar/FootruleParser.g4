/*
 * The sentences of Footrule. A text is lines; the first word says what a line is. A heading word opens a block that
 * lasts to the next heading word; indentation means nothing. No actions, no predicates: the lowering walks the tree.
 *
 * Every block has its first line in a rule of its own and loops over lines that are told apart by their first word: a
 * mistake in a line is then caught in that line. What this lets through (a table without rows, a block without a name)
 * the lowering reports.
 */
parser grammar FootruleParser;

options { tokenVocab = FootruleLexer; }

file : item* EOF ;

// An expression by itself: a hole of a message.
loneExpr : expr NL EOF ;

item
    : ruleHeader | refines | basedOn | effective | use | clauseIndex
    | dimension | unitDecl | calendar
    | list | recordType | pattern | facts | parameter | term | fill | waive | reading
    | definition | requirement | scope | functionalUnit | boundary
    | processes | dataQuality | personDays | documents | checklist | deadline | form | unitPartition
    | lifeCycle | phase | conclusion | test
    ;

// ---- the rule and what it stands on ------------------------------------------------------------------------------
ruleHeader  : RULE TEXT+ NL ;
refines     : REFINES (ID EQ)? TEXT (FROM TEXT)? NL ;
basedOn     : BASED_ON TEXT (COMMA TEXT)* NL ;
effective   : EFFECTIVE DATE (TO (DATE | ID))? NL ;
use         : USE TEXT (AS ID)? CLAUSE* NL ;
clauseIndex : CLAUSES NL clauseLine* ;
clauseLine  : CLAUSE TEXT* (PRINTED TEXT)? (ERRATUM TEXT+)? INFORMATIVE? NL ;

// ---- dimensions, units, calendars --------------------------------------------------------------------------------
dimension    : DIMENSION name (EQ unitProduct)? (KIND_OF name)? TEXT* NL ;
unitDecl     : UNIT unitName (EQ unitValue | COLON name)? (ALSO unitName (COMMA unitName)*)? TEXT* (SOURCE TEXT)? NL ;
unitName     : ID | TEXT | PERCENT ;
unitValue    : (NUMBER (SLASH NUMBER)?)? unitProduct ;
unitProduct  : unitFactor ((STAR | SLASH) unitFactor)* ;
unitFactor   : NUMBER | ID | PERCENT | LPAREN unitProduct RPAREN ;
calendar     : calendarHead NL calendarLine* ;
calendarHead : CALENDAR name? (CLAUSE | TEXT)* (SOURCE TEXT)? ;
calendarLine : ID ( NUMBER (SOURCE TEXT)?                        // year 2024 / 年度 2024
                  | DATE (TO DATE)? TEXT* ) NL ;                 // off / 休, work / 班

// ---- what a dossier holds ----------------------------------------------------------------------------------------
head        : headName? headPart* ;
headName    : name (DOT anyName)* ;                              // `papers.form`: what a domain block made
headPart    : CLAUSE | TEXT | IN_PRINCIPLE | ADVISED | OPEN | BEST_FIRST | EXCLUSIVE | EXTENDS path | REPLACES path ;
list        : LIST head memberSet? NL listLine* ;
memberSet   : LBRACE (member (COMMA member)*)? COMMA? RBRACE ;
member      : anyName TEXT* CLAUSE* ;
listLine    : OTHERS COLON (FOR_JUDGEMENT (WHEN expr)? | name) NL
            | filledBy NL ;
filledBy    : FILLED_BY filler (COMMA filler)* ;
filler      : name | TEXT ;

recordType  : recordHead NL fieldLine* ;
recordHead  : RECORD name? (CLAUSE | TEXT)* ;
pattern     : PATTERN head NL (patternPart | separators | line)* ;
patternPart : ID (CLAUSE | TEXT)* COLON codeForm (OR codeForm)* NL ;
codeForm    : codeElement (PLUS codeElement)* ;
codeElement : TEXT | NUMBER (DOTS NUMBER)? ID ;                  // "CFP", 4 digit, 2..4 digit
separators  : SEPARATED_BY TEXT (OR TEXT)* NL ;
facts       : factsHead NL fieldLine* ;
factsHead   : (FACTS | RECORDS) (EACH name IN path | path)? (CLAUSE | TEXT)* ;
fieldLine   : KEY anyName (COMMA anyName)* NL                    // the layout filter makes a word of the language a
            | fieldHead (COMMA fieldName)* COLON type fieldPart* NL ; // name where a field line begins with it
fieldHead   : (ID | NUMBER) (DOT anyName)* ;
fieldName   : anyName (DOT anyName)* ;
fieldPart   : TEXT | CLAUSE | OPTIONAL | FOR_EACH name ;
bound       : boundEnd DOTS boundEnd? boundUnit? | DOTS boundEnd boundUnit? ;
boundUnit   : ID | PERCENT ;
boundEnd    : MINUS? NUMBER ;
type        : baseType bound? (OR name)? ;
baseType    : YES_NO | ONE_OF path | SET_OF path | LIST_OF name | NUMBER_IN unitProduct | typeProduct ;
typeProduct : typeFactor ((STAR | SLASH) typeFactor)* ;
typeFactor  : ANY name | name | PERCENT | LPAREN typeProduct RPAREN ;

parameter     : parameterHead (EQ expr NL | NL row*) ;
parameterHead : PARAMETER path COLON type (BY path (COMMA path)*)? (CLAUSE | TEXT)* (SOURCE TEXT)? ;
row           : BAR (cell BAR)+ NL ;
cell          : (OTHERWISE | OTHERS | expr (COMMA expr)*) (TEXT | CLAUSE)* (WHERE expr)?
              | CLAUSE* ;

term        : TERM path COLON type (CLAUSE | TEXT)* (DEFAULT expr)? NL (filledBy NL)? ;
fill        : FILL path EQ expr CLAUSE* (BY filler)? (BECAUSE TEXT+)? NL ;
waive       : WAIVE path CLAUSE* BECAUSE TEXT+ NL ;
reading     : READING head NL readingLine* ;
readingLine : fieldHead COLON expr DEFAULT? TEXT* NL ;

// ---- what is computed --------------------------------------------------------------------------------------------
definition     : definitionHead (expr NL | NL row*) ;
definitionHead : (DEFINE | RESULT) path parameters? (FOR_EACH binder COLON type | (COLON type)?) (CLAUSE | TEXT | EXCLUSIVE | REPLACES path)* EQ ;
parameters     : LPAREN formal (COMMA formal)* RPAREN ;
formal         : name COLON type ;

// ---- what is required --------------------------------------------------------------------------------------------
requirement   : REQUIREMENT head NL line* ;
line          : conditionLine | plainLine ;
conditionLine : modal expr NL ;
plainLine     : FOR_EACH binder NL                               # forEachLine
              | WHEN expr NL                                     # whenLine
              | WITH name EQ expr NL                             # withLine
              | FOR_JUDGEMENT (WHEN expr)? NL                    # judgementLine
              | JUDGED_BY name TEXT* NL                          # judgedByLine
              | BREACH name (ON name)? NL                        # breachLine
              | MESSAGE (ZH TEXT | EN TEXT)* NL                  # messageLine
              | NOTE TEXT+ NL                                    # noteLine
              | RECORDED_AS path (COMMA path)* NL                # recordedAsLine
              ;
modal         : MUST | IN_PRINCIPLE | ADVISED | MAY ;

// ---- domain blocks -----------------------------------------------------------------------------------------------
scope              : SCOPE head NL line* scopeItem* ;              // lines behind an item are the item's
scopeItem          : scopeItemHead NL line* ;
scopeItemHead      : ID (CLAUSE | TEXT)* COLON modal expr ;
functionalUnit     : functionalUnitHead NL line* ;
functionalUnitHead : (FUNCTIONAL_UNIT | DECLARED_UNIT) (CLAUSE | TEXT)* EQ expr ;
boundary           : boundaryHead NL line* ;
boundaryHead       : BOUNDARY head EQ set ;
processes          : PROCESSES head NL (stageBlock | line)* ;
stageBlock         : stageHead NL row* ;
stageHead          : STAGE name (CLAUSE | TEXT)* ;
dataQuality        : DATA_QUALITY head NL (scoresLine | byLine | derivedLine | row | line)* ;
scoresLine         : SCORES path (COMMA path)* COLON NUMBER DOTS NUMBER NL ;
byLine             : BY path NL ;
derivedLine        : ID (DOT anyName)* EQ expr NL ;
personDays         : PERSON_DAYS head NL (firstUnitLine | furtherUnitLine | limitLine | plainLine)* ;
firstUnitLine      : FIRST_UNIT modal? (COLON expr NL | NL row*) ;
furtherUnitLine    : FURTHER_UNIT (IN postfix)? COLON expr NL ;
limitLine          : limit expr NL | modal limit? expr NL ;
limit              : AT_MOST | AT_LEAST ;
documents          : DOCUMENTS head NL (documentItem | line)* ;
documentItem       : CLAUSE+ name TEXT* (FOR_EACH binder)? (WHEN expr)? (NEEDS expr)? NL ;
checklist          : CHECKLIST head NL (checklistLine | plainLine)* ;
checklistLine      : modal set NL ;
deadline           : DEADLINE head NL (clockLine | line)* ;
clockLine          : FROM expr WITHIN expr NL                    // from START to END within PERIOD
                   | NOT_COUNTING EACH binder COLON expr NL
                   | INSTEAD expr WHEN expr NL ;
form               : FORM head NL (formCopies | formSection | line)* ;
formCopies         : ONE_FOR_EACH name NL ;
formSection        : formSectionHead NL (formGroup | fieldLine)* ;
formSectionHead    : SECTION anyName (TEXT | CLAUSE)* (ROWS_AS name)? ;
formGroup          : GROUP anyName TEXT* OPEN? memberSet NL ;
unitPartition      : UNIT_PARTITION head NL (partitionLine | line)* ;
partitionLine      : EACH binder GOES_TO path NL
                   | SAME set NL
                   | APART set OPEN? NL ;
lifeCycle          : LIFE_CYCLE head NL (statesLine | sameDayLine | line)* lifeEvent* ;   // lines behind an event are the event's
statesLine         : STATES state (COMMA state)* NL ;
state              : name TEXT* (START | FINAL)? ;
sameDayLine        : SAME_DAY name (COMMA name)* NL ;
lifeEvent          : eventHead NL (eventLine | line)* ;
eventHead          : EVENT name (CLAUSE | TEXT)* COLON name (COMMA name)* TO name ((ON | HAPPENS_ON) expr)? ;
eventLine          : (NEEDS | DUE_WHEN | BARRED_WHEN | LASTS) expr CLAUSE* NL ;
phase              : phaseHead NL line* ;
phaseHead          : PHASE name headPart+ ;                      // `phase NAME` alone is a line of a test
conclusion         : CONCLUSION head NL (conclusionCase | otherwiseCase | conclusionOn | line)* ;
conclusionOn       : ON name NL ;
conclusionCase     : (CLAUSE+ name | ID) TEXT* WHEN expr NL ;
otherwiseCase      : OTHERWISE (FOR_JUDGEMENT | name TEXT*) NL ;

test           : testHead NL testLine* ;
testHead       : TEST TEXT* ;
testLine       : GIVEN TEXT NL                                   # givenLine
               | WITH change (COMMA change)* NL                  # changeLine
               | WITH TERM path EQ expr NL                       # testTermLine
               | AS_OF DATE NL                                   # asOfLine
               | PHASE name NL                                   # testPhaseLine
               | READING name anyName NL                         # testReadingLine
               | EXPECT (CLAUSE | path) (FOR_EACH TEXT)? expected NL # expectLine
               ;
change         : jsonPath EQ (ABSENT | expr) ;
expected       : FOR_JUDGEMENT | NOT? name | EQ expr ;
jsonPath       : anyName (DOT anyName | LBRACK NUMBER RBRACK)* ;

// ---- expressions -------------------------------------------------------------------------------------------------
// The body of a quantifier and the last branch of an `if` reach to the end of their expression, so only the last part of
// an expression can be one: in `a and some x: b and c` the `c` is in the body. Elsewhere they need brackets. The lowering
// binds `and` tighter than `or`.
binder      : SERIES_OF name (IN path)? BY set (WHERE expr)?
            | RUN_OF name (IN path)? BY postfix (WHERE expr)?
            | name (IN (path | set))? (WHERE expr)? ;
expr        : unbounded | negation ((AND | OR) negation)* ((AND | OR) unbounded)? ;
unbounded   : NOT* (quantified | conditional) ;
quantified  : (EVERY | SOME | NO) binder COLON expr ;
conditional : IF expr THEN expr ELSE expr ;
negation    : NOT* comparison ;
comparison  : interval (relation interval (PLUS_MINUS sum)? BY_ROUNDED?)? ;
relation    : EQ | NE | LT | LE | GT | GE | IS NOT? | IS_NOT | NOT? IN | NOT_IN | INSIDE | COVERS | BETTER_THAN | NO_WORSE_THAN ;
interval    : rounding (TO rounding)? ;
rounding    : sum (ROUNDED_TO product | ROUNDED_LIKE postfix)? ;
sum         : product ((PLUS | MINUS) product)* ;
product     : unary ((STAR | SLASH) unary)* ;
unary       : MINUS unary | postfix ;
postfix     : atom (DOT anyName arguments? | LBRACK expr (COMMA expr)* RBRACK)* ;
atom        : NUMBER (DOTS NUMBER)? boundUnit?                   # numberAtom
            | DATE                                               # dateAtom
            | TEXT                                               # textAtom
            | set                                                # setAtom
            | LPAREN expr RPAREN                                 # groupAtom
            | name arguments?                                    # nameAtom
            ;
arguments   : LPAREN (EACH binder (COLON expr)? | expr (COMMA expr)*)? RPAREN ;
set         : LBRACE (expr (COMMA expr)*)? COMMA? RBRACE ;
path        : name (DOT anyName)* ;

// A word that opens a block or a line may be a name where no line can begin.
name        : ID
            | RULE | CLAUSES | DIMENSION | UNIT | CALENDAR | LIST | RECORD | PATTERN | FACTS | RECORDS | PARAMETER | TERM | READING | RESULT
            | REQUIREMENT | SCOPE | BOUNDARY | PROCESSES | DOCUMENTS | CHECKLIST | DEADLINE | FORM | PHASE | CONCLUSION | TEST
            | STATES | START | FINAL | EVENT | LASTS
            | SECTION | GROUP | KEY | SOURCE | STAGE | SCORES | NOTE | MESSAGE | BREACH | PRINTED | INFORMATIVE | ZH | EN ;
// After a point, at the head of a field line, and in a member set any word may stand.
anyName     : name | NUMBER
            | REFINES | BASED_ON | EFFECTIVE | USE | FILL | WAIVE | DEFINE | FUNCTIONAL_UNIT | DECLARED_UNIT | DATA_QUALITY | PERSON_DAYS
            | UNIT_PARTITION | SEPARATED_BY | LIFE_CYCLE | SAME_DAY | HAPPENS_ON | DUE_WHEN | BARRED_WHEN | ALSO | KIND_OF | FROM | TO | AS | OPTIONAL | ONE_OF | SET_OF | LIST_OF | NUMBER_IN | YES_NO | ANY | OPEN
            | BEST_FIRST | OTHERS | OTHERWISE | BY | DEFAULT | FILLED_BY | BECAUSE | REPLACES | EXTENDS | ERRATUM | EXCLUSIVE | FOR_EACH
            | SERIES_OF | RUN_OF | WHEN | WITH | MUST | IN_PRINCIPLE | ADVISED | MAY | FOR_JUDGEMENT | JUDGED_BY | RECORDED_AS | FIRST_UNIT
            | FURTHER_UNIT | AT_LEAST | AT_MOST | NEEDS | GOES_TO | SAME | APART | WITHIN | ONE_FOR_EACH | ROWS_AS | NOT_COUNTING | INSTEAD | ON | GIVEN | AS_OF
            | EXPECT | ABSENT | IF | THEN | ELSE | AND | OR | NOT | IS_NOT | NOT_IN | IS | IN | INSIDE | COVERS | BETTER_THAN | NO_WORSE_THAN
            | EVERY | SOME | NO | EACH | WHERE | ROUNDED_TO | ROUNDED_LIKE | BY_ROUNDED ;
