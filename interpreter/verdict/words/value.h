// Values as people read them: numbers with their unit, dates, members by label, ？ for what is unknown.
#pragma once

#include "values/unit.h"
#include "verdict/trace/context.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// The unit a node's numbers are shown in (shown_unit.h). Empty text: a plain number.
values::UnitExpression ShownUnit(const Context& context, plan::NodeId node);

// A number given in base units, in `unit`.
struct NumberWords { Words number; std::string unit; };
NumberWords ShowNumber(const foundation::Number& value, const values::UnitExpression& unit);
// Units that are words (person_day, piece) are shown by their label, symbols (kWh) as they are.
Words WithUnit(const Context& context, const NumberWords& number);

// The value at a spot; `unit` null: ShownUnit. Unknown is ？ (with the bounds it must lie in), a stated absence 无.
Words ShowValue(const Context& context, Spot spot, const values::UnitExpression* unit = nullptr);

// One entry of a column of the dossier, a register's for instance.
Words ShowEntry(const Context& context, const values::Column& column, const schema::Type& type, std::size_t row, const values::UnitExpression& unit);

}  // namespace footrule::verdict
