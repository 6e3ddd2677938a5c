#include "semantics/blocks/subject_value.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

std::optional<SubjectValue> SubjectValue::Of(Writer& writer, const BlockLines& lines) {
  SubjectValue value;
  for (const Binder& binder : lines.for_each) {
    const bool is_list = binder.in && writer.shape().is_list(*binder.in);
    if (!binder.series_keys.empty() || binder.in_set || (is_list && lines.for_each.size() > 1)) {
      writer.Report(Make(Code::kNoPlaceForValue, binder.span).With("noun", binder.noun.text));
      return std::nullopt;
    }
    if (is_list) value.list_ = binder;
    value.bound_ = binder.noun;
    value.own_ = is_list ? binder.noun : Name{writer.shape().OwnNoun(binder), binder.noun.span};
    if (value.own_.text != value.bound_.text) value.names_[value.bound_.text] = Build{binder.noun.span}.Ref(value.own_);
  }
  for (const With& with : lines.with) value.names_[with.name.text] = Substitute(with.value, value.names_);
  return value;
}

DefineDecl SubjectValue::Definition(const std::string& name, TypeRef type, Span span) const {
  DefineDecl define;
  const Name last{name, span};
  define.name = bound_.empty() || list_ ? Path{{last}} : Path{{own_, last}};
  define.for_each = list_;
  define.type = std::move(type);
  define.span = span;
  return define;
}

ExprRef SubjectValue::Read(const std::string& name, Span at, const std::string& noun) const {
  const Build build{at};
  if (bound_.empty()) return build.Ref(name);
  if (list_) return MakeExpr(Index{build.Ref(name), {build.Ref(noun)}}, at);
  return build.Member(build.Ref(noun), name);
}

}  // namespace footrule::semantics::blocks
