// What a node stands for, in words: labels of fields, definitions and members rather than the rule's own text, so that the words
// are the same whichever keywords the rule is written in.
#pragma once

#include "verdict/trace/context.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// "数据质量评分" / "data quality rating", "a + b", "number of inventory rows". Deep expressions end in `…`.
Words Describe(const Context& context, plan::NodeId node);

Words FieldWords(const Context& context, schema::FieldId field);
Words TableWords(const Context& context, schema::TableId table);
// A label if there is one, else the name.
Words LabelOr(const Text& label, const std::string& name);
// "≤" and the like, between blanks or words of both languages.
Words CompareWords(semantics::CompareOp op);
semantics::CompareOp Opposite(semantics::CompareOp op);

}  // namespace footrule::verdict
