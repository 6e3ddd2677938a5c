// Declarations into the schema and the name tables, one function per sort, called in this order.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

void DeclareRules(Context& context);        // headers, clause indexes, editions
void DeclareDimensions(Context& context);
void DeclareUnits(Context& context);
void DeclareCalendars(Context& context);
void DeclareLists(Context& context);
void DeclarePatterns(Context& context);
void DeclareNouns(Context& context);        // tables without their fields, so that fields may refer to any table
void DeclareFields(Context& context);
void DeclareNames(Context& context);        // definitions, terms, readings, requirements, phases: names only
void DeclareParameters(Context& context);   // values are constants

// A written type.
struct ResolvedType {
  Type type;
  values::UnitExpression unit;                          // to show values in
  std::optional<values::UnitExpression> printed_unit;   // `number in km`
  std::optional<Number> low, high;                      // bounds in base units
  schema::PatternId pattern;                            // of a structured code
  bool unwritten = false;                               // a definition may leave its type to its value
};
// kError after a report. A pattern is the type of a field only, and of one that stands once.
enum class TypeIs { kOfField, kOfOther };
ResolvedType ResolveType(Context& context, const syntax::TypeRef& type, TypeIs what = TypeIs::kOfOther);

// `kgCO2e / (t * km)` as dimension and factor; names may be units or dimensions. nullopt after a report.
std::optional<values::UnitExpression> ResolveProduct(Context& context, const syntax::UnitProduct& product);

// What is read from the structured codes of a field: fields of its row, under its name. The first says whether the form is right.
void AddCode(Context& context, FieldId code, schema::PatternId pattern, Span span);

// The list a path names, or an invalid id after a report.
ListId ResolveList(Context& context, const syntax::Path& path);
// A path without the name of a rule in front (`general.x` -> `x`).
std::string Unqualified(const Context& context, const syntax::Path& path);

// Reports an unknown name with the nearest of `candidates`.
void ReportUnknown(Context& context, Code code, const std::string& name, Span span, const std::vector<std::string>& candidates);

}  // namespace footrule::semantics
