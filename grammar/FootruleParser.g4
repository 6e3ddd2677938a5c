/*
 * The sentences of Footrule. A text is lines; the first word says what a line is. A heading word opens a block that
 * lasts to the next heading word; indentation means nothing. No actions, no predicates: the lowering walks the tree.
 */
parser grammar FootruleParser;

options { tokenVocab = FootruleLexer; }

file : NL* item* EOF ;

item
    : ruleHeader | refines | basedOn | effective | use | clauseIndex
    | dimension | unitDecl | calendar
    | list | recordType | facts | parameter | term | fill | waive | reading
    | definition | requirement | scope | functionalUnit | boundary
    | processes | dataQuality | personDays | documents | checklist | deadline | unitPartition
    | phase | conclusion | test
    ;

// ---- the rule and what it stands on ------------------------------------------------------------------------------
ruleHeader  : RULE TEXT+ NL ;
refines     : REFINES (ID EQ)? TEXT (FROM TEXT)? NL ;
basedOn     : BASED_ON TEXT (COMMA TEXT)* NL ;
effective   : EFFECTIVE DATE (TO (DATE | ID))? NL ;
use         : USE TEXT (AS ID)? CLAUSE* NL ;
clauseIndex : CLAUSES NL clauseLine* ;
clauseLine  : CLAUSE TEXT* (PRINTED TEXT)? (ERRATUM TEXT+)? NL ;

// ---- dimensions, units, calendars --------------------------------------------------------------------------------
dimension    : DIMENSION ID (EQ unitProduct)? (KIND_OF ID)? TEXT* NL ;
unitDecl     : UNIT unitName (EQ signedNumber? unitProduct | COLON ID)? (ALSO unitName (COMMA unitName)*)? TEXT* (SOURCE TEXT)? NL ;
unitName     : anyName | TEXT | PERCENT ;
unitProduct  : unitFactor ((STAR | SLASH) unitFactor)* ;
unitFactor   : NUMBER | unitName | LPAREN unitProduct RPAREN ;
signedNumber : NUMBER (SLASH NUMBER)? ;
calendar     : CALENDAR ID CLAUSE* TEXT* (SOURCE TEXT)? NL calendarLine* ;
calendarLine : ID NUMBER (SOURCE TEXT)? NL                       // year 2024 / 年度 2024
             | ID DATE (TO DATE)? TEXT* NL ;                     // off / 休, work / 班

// ---- what a dossier holds ----------------------------------------------------------------------------------------
head        : name? headPart* ;
headPart    : CLAUSE | TEXT | IN_PRINCIPLE | ADVISED | OPEN | BEST_FIRST | EXCLUSIVE | EXTENDS path | REPLACES path ;
list        : LIST head memberSet? NL listLine* ;
memberSet   : LBRACE (member (COMMA member)*)? COMMA? RBRACE ;
member      : anyName TEXT* CLAUSE* ;
listLine    : OTHERS COLON (FOR_JUDGEMENT (WHEN expr)? | name) NL
            | FILLED_BY filler (COMMA filler)* NL ;
filler      : anyName | TEXT ;

recordType  : RECORD ID TEXT* NL fieldLine* ;
facts       : (FACTS | RECORDS) (EACH name IN path | path)? TEXT* CLAUSE* NL fieldLine* ;
fieldLine   : KEY anyName (COMMA anyName)* NL
            | fieldName (COMMA fieldName)* COLON type fieldPart* NL ;
fieldName   : anyName (DOT anyName)* ;
fieldPart   : TEXT | CLAUSE | OPTIONAL | FOR_EACH name ;
bound       : NUMBER DOTS NUMBER? (name | PERCENT)? ;
type        : baseType bound? (OR name)? ;
baseType    : YES_NO | ONE_OF path | SET_OF (path) | LIST_OF name | NUMBER_IN unitProduct
            | typeProduct ;
typeProduct : typeFactor ((STAR | SLASH) typeFactor)* ;
typeFactor  : ANY name | unitName | LPAREN typeProduct RPAREN ;

parameter   : PARAMETER path COLON type (BY path (COMMA path)*)? (CLAUSE | TEXT)* (SOURCE TEXT)? (EQ expr NL | NL row+) ;
row         : BAR (cell BAR)+ NL ;
cell        : (OTHERWISE | OTHERS | expr (COMMA expr)*)? TEXT* CLAUSE* (WHERE expr)? ;

term        : TERM path COLON type (CLAUSE | TEXT)* (DEFAULT expr)? NL (FILLED_BY filler (COMMA filler)* NL)? ;
fill        : FILL path EQ expr CLAUSE* (BY filler)? (BECAUSE TEXT+)? NL ;
waive       : WAIVE path CLAUSE* BECAUSE TEXT+ NL ;
reading     : READING head NL (anyName COLON expr DEFAULT? TEXT* NL)+ ;

// ---- what is computed --------------------------------------------------------------------------------------------
definition  : (DEFINE | RESULT) path parameters? (FOR_EACH binder)? COLON type (CLAUSE | TEXT | EXCLUSIVE | REPLACES path)* EQ (expr NL | NL row+) ;
parameters  : LPAREN formal (COMMA formal)* RPAREN ;
formal      : name COLON type ;

// ---- what is required --------------------------------------------------------------------------------------------
requirement : REQUIREMENT head NL line* ;
line        : FOR_EACH binder NL                                 # forEachLine
            | WHEN expr NL                                       # whenLine
            | WITH name EQ expr NL                               # withLine
            | modal expr NL                                      # conditionLine
            | FOR_JUDGEMENT (WHEN expr)? NL                      # judgementLine
            | JUDGED_BY anyName TEXT* NL                         # judgedByLine
            | BREACH anyName (ON anyName)? NL                    # breachLine
            | MESSAGE (ZH TEXT)? (EN TEXT)? NL                   # messageLine
            | NOTE TEXT+ NL                                      # noteLine
            | RECORDED_AS path (COMMA path)* NL                  # recordedAsLine
            ;
modal       : MUST | IN_PRINCIPLE | ADVISED | MAY ;

// ---- domain blocks -----------------------------------------------------------------------------------------------
scope          : SCOPE head NL (scopeItem | line)* ;
scopeItem      : name (CLAUSE | TEXT)* COLON modal expr NL line* ;
functionalUnit : (FUNCTIONAL_UNIT | DECLARED_UNIT) (CLAUSE | TEXT)* EQ expr NL line* ;
boundary       : BOUNDARY head EQ set NL line* ;
processes      : PROCESSES head NL (stageBlock | line)* ;
stageBlock     : STAGE name (CLAUSE | TEXT)* NL row* ;
dataQuality    : DATA_QUALITY head NL (scoresLine | byLine | derivedLine | row | line)* ;
scoresLine     : SCORES path (COMMA path)* COLON NUMBER DOTS NUMBER NL ;
byLine         : BY path NL ;
derivedLine    : path EQ expr NL ;
personDays     : PERSON_DAYS head NL personDaysLine* ;
personDaysLine : FIRST_UNIT modal? (COLON expr NL | NL row+)
               | FURTHER_UNIT (IN postfix)? COLON expr NL
               | modal? (AT_MOST | AT_LEAST) expr NL
               | line ;
documents      : DOCUMENTS head NL (documentItem | line)* ;
documentItem   : CLAUSE+ name TEXT* (FOR_EACH binder)? (WHEN expr)? (NEEDS expr)? NL ;
checklist      : CHECKLIST head NL (checklistLine | line)* ;
checklistLine  : modal set NL ;
deadline       : DEADLINE head NL (clockLine | line)* ;
clockLine      : FROM expr WITHIN expr NL                       // from START to END within PERIOD
               | NOT_COUNTING EACH binder COLON expr NL
               | INSTEAD expr WHEN expr NL ;
unitPartition  : UNIT_PARTITION head NL (partitionLine | line)* ;
partitionLine  : EACH binder GOES_TO path NL
               | SAME set NL
               | APART set OPEN? NL ;
phase          : PHASE head NL line* ;
conclusion     : CONCLUSION head NL (conclusionCase | conclusionOn | line)* ;
conclusionOn   : ON name NL ;
conclusionCase : CLAUSE* name TEXT* WHEN expr NL
               | OTHERWISE (FOR_JUDGEMENT | name TEXT*) NL ;

test           : TEST TEXT+ NL testLine* ;
testLine       : GIVEN TEXT NL
               | WITH jsonPath EQ (expr | ABSENT) (COMMA jsonPath EQ (expr | ABSENT))* NL
               | AS_OF DATE NL
               | PHASE name NL
               | EXPECT (CLAUSE | path) (FOR_EACH TEXT)? expected NL ;
expected       : FOR_JUDGEMENT | NOT? name | EQ expr ;
jsonPath       : anyName (DOT anyName | LBRACK NUMBER RBRACK)* ;

// ---- expressions -------------------------------------------------------------------------------------------------
binder      : SERIES_OF name (IN path)? BY set (WHERE expr)?
            | name (IN (path | set))? (WHERE expr)? ;
expr        : conjunction (OR conjunction)* ;
conjunction : negation (AND negation)* ;
negation    : NOT negation | quantified | comparison ;
quantified  : (EVERY | SOME | NO) binder COLON expr ;
comparison  : interval (relation interval (PLUS_MINUS sum)? BY_ROUNDED?)? ;
relation    : EQ | NE | LT | LE | GT | GE | IS NOT? | IS_NOT | NOT? IN | NOT_IN | INSIDE | COVERS | BETTER_THAN | NO_WORSE_THAN ;
interval    : rounding (TO rounding)? ;
rounding    : sum (ROUNDED_TO product | ROUNDED_LIKE postfix)? ;
sum         : product ((PLUS | MINUS) product)* ;
product     : unary ((STAR | SLASH) unary)* ;
unary       : MINUS unary | postfix ;
postfix     : atom (DOT anyName | LBRACK expr (COMMA expr)* RBRACK)* ;
atom        : NUMBER (DOTS NUMBER)? (name | PERCENT)?            # numberAtom
            | DATE                                               # dateAtom
            | TEXT                                               # textAtom
            | set                                                # setAtom
            | LPAREN expr RPAREN                                 # groupAtom
            | IF expr THEN expr ELSE expr                        # ifAtom
            | name LPAREN EACH binder (COLON expr)? RPAREN       # foldAtom
            | name LPAREN (expr (COMMA expr)*)? RPAREN           # callAtom
            | name                                               # nameAtom
            ;
set         : LBRACE (expr (COMMA expr)*)? COMMA? RBRACE ;
path        : name (DOT anyName)* ;

// A word that opens a block or a line may be a name where no line can begin.
name        : ID
            | RULE | CLAUSES | DIMENSION | UNIT | CALENDAR | LIST | RECORD | FACTS | RECORDS | PARAMETER | TERM | READING | RESULT
            | REQUIREMENT | SCOPE | BOUNDARY | PROCESSES | DOCUMENTS | CHECKLIST | DEADLINE | PHASE | CONCLUSION | TEST
            | KEY | SOURCE | STAGE | SCORES | NOTE | MESSAGE | BREACH | PRINTED | ZH | EN ;
// After a point, at the head of a field line, and in a member set any word may stand.
anyName     : name | NUMBER
            | REFINES | EFFECTIVE | USE | FILL | WAIVE | DEFINE | ALSO | FROM | TO | AS | OPTIONAL | ANY | OPEN | OTHERS | OTHERWISE
            | BY | DEFAULT | BECAUSE | REPLACES | EXTENDS | ERRATUM | EXCLUSIVE | WHEN | WITH | MUST | ADVISED | MAY | NEEDS | SAME
            | APART | WITHIN | INSTEAD | ON | GIVEN | EXPECT | ABSENT | IF | THEN | ELSE | AND | OR | NOT | IS | IN | INSIDE | COVERS
            | EVERY | SOME | NO | EACH | WHERE ;
