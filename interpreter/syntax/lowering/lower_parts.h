// The small parts that all declarations share: names, paths, clauses, labels, literals, first lines.
#pragma once

#include "syntax/lowering/reader.h"

namespace footrule::syntax {

// The word of a `name`, `anyName`, `unitName` or `boundUnit`; empty for nullptr. A quoted name loses its quotes.
Name LowerName(const Reader& reader, const Context* context);
Name LowerName(const Reader& reader, Node* node);
Path LowerPath(const Reader& reader, Parser::PathContext* context);
// Name by name, for rules that are paths under another name (`fieldHead`, `fieldName`).
Path LowerDotted(const Reader& reader, const Context* context);
std::vector<Path> LowerPaths(const Reader& reader, const std::vector<Parser::PathContext*>& contexts);

Clause LowerClause(const Reader& reader, Node* node);
std::vector<Clause> LowerClauses(const Reader& reader, const std::vector<Node*>& nodes);
// Quotes removed, escapes undone.
std::string LowerText(const Reader& reader, Node* node);
// Chinese first, English second; one alone is English if it has no Han character. A third is reported.
Text LowerLabel(const Reader& reader, const std::vector<Node*>& texts);
// One text, or a language each.
Text LowerWords(const Reader& reader, const std::vector<Node*>& texts);

foundation::Number LowerNumber(const Reader& reader, Node* node);
DateLiteral LowerDate(const Reader& reader, Node* node);

// The first line of a block. `heading`: its first word.
Head LowerHead(const Reader& reader, Node* heading, Parser::HeadContext* context);
void AddHeadPart(const Reader& reader, Parser::HeadPartContext* part, Head& head, std::vector<Node*>& texts);
// Reports a block that must have a name and has none.
void RequireName(const Reader& reader, const Head& head);

}  // namespace footrule::syntax
