// Lists and their members.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

void AddListLine(const Reader& reader, Parser::ListLineContext* line, ListDecl& list) {
  if (Failed(line)) return;
  if (line->filledBy()) {
    list.fillers = LowerFillers(reader, line->filledBy());
    return;
  }
  ListOthers others{line->FOR_JUDGEMENT() != nullptr, nullptr, LowerName(reader, line->name()), reader.SpanOf(line)};
  if (line->WHEN()) others.when = LowerExpr(reader, line->expr());
  if (!IsRepeated(reader, list.others.has_value(), list.others ? list.others->span : Span{}, others.span)) list.others = std::move(others);
}

}  // namespace

std::string LowerFiller(const Reader& reader, Parser::FillerContext* context) {
  if (Failed(context)) return {};
  return context->TEXT() ? LowerText(reader, context->TEXT()) : LowerName(reader, context->name()).text;
}

std::vector<std::string> LowerFillers(const Reader& reader, Parser::FilledByContext* context) {
  std::vector<std::string> fillers;
  if (Failed(context)) return fillers;
  for (auto* filler : context->filler()) fillers.push_back(LowerFiller(reader, filler));
  return fillers;
}

std::vector<Member> LowerMembers(const Reader& reader, Parser::MemberSetContext* context) {
  std::vector<Member> members;
  if (context == nullptr) return members;
  for (auto* member : context->member()) {
    Name name = LowerName(reader, member->anyName());
    if (!name.empty()) members.push_back({std::move(name), LowerLabel(reader, member->TEXT()), LowerClauses(reader, member->CLAUSE())});
  }
  return members;
}

MaybeDeclaration Lower(const Reader& reader, Parser::ListContext* context) {
  ListDecl list;
  list.span = reader.SpanOf(context);
  list.head = LowerHead(reader, context->LIST(), context->head());
  if (!list.head.extends) RequireName(reader, list.head);
  list.members = LowerMembers(reader, context->memberSet());
  for (auto* line : context->listLine()) AddListLine(reader, line, list);
  return list;
}

}  // namespace footrule::syntax
