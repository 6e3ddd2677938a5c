// What every lowering function needs: places, texts of tokens, and where to report.
//
// Lowering walks the parse tree once and makes plain data of it. A tree with errors is normal: contexts may be null or
// incomplete, and what is missing becomes an ErrorExpr or is left out. A message goes through Report, which keeps one
// per line, so that what follows from a mistake of the parser is not told twice.
#pragma once

#include "syntax/ast/block.h"

#include "syntax/antlr/parsed_text.h"

namespace footrule::syntax {

using Node = antlr4::tree::TerminalNode;
using Context = antlr4::ParserRuleContext;

class Reader {
 public:
  Reader(const ParsedText& parsed, const ParseLimits& limits) : parsed_(parsed), limits_(limits) {}

  // Places; a line end at the end of a context does not belong to it. Invalid for nullptr.
  Span SpanOf(const antlr4::Token* token) const;
  Span SpanOf(Node* node) const { return node == nullptr ? Span{} : SpanOf(node->getSymbol()); }
  Span SpanOf(const Context* context) const;
  // The text as written; empty for nullptr.
  std::string_view TextOf(const antlr4::Token* token) const;
  std::string_view TextOf(Node* node) const { return node == nullptr ? std::string_view() : TextOf(node->getSymbol()); }

  void Report(diagnostics::Diagnostic diagnostic) const;
  // Whether the logical line at the beginning of `span` has had a message.
  bool HasError(Span span) const;
  diagnostics::Sink& sink() const { return parsed_.errors().sink(); }
  const ParseLimits& limits() const { return limits_; }

 private:
  std::uint32_t LineAt(Span span) const;

  const ParsedText& parsed_;
  ParseLimits limits_;
};

// Whether nothing, or only a part, of what the context stands for could be read.
inline bool Failed(const Context* context) { return context == nullptr || context->exception != nullptr; }

}  // namespace footrule::syntax
