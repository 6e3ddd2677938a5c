// What the two archives, Writer and Reader, share: which enumerations end where, and which ids count what.
//
// A structure is described once, by a function Visit(archive, structure) that hands its members to the archive in order; it takes the
// structure apart with a structured binding, so that a member nobody describes does not compile.
#pragma once

#include <type_traits>

#include "plan/plan.h"
#include "semantics/core/machine.h"
#include "semantics/core/program.h"

namespace footrule::compiled {

// `T` or `const T`: a Reader fills it, a Writer only looks.
template <class Given, class T>
concept Is = std::is_same_v<std::remove_const_t<Given>, T>;

// The last enumerator of each enumeration; beyond it nothing is accepted.
template <class Enumeration>
inline constexpr Enumeration kLast = Enumeration::kNotListed;
template <> inline constexpr schema::TypeKind kLast<schema::TypeKind> = schema::TypeKind::kRange;
template <> inline constexpr schema::TakenFromCode::What kLast<schema::TakenFromCode::What> = schema::TakenFromCode::What::kSeparator;
template <> inline constexpr values::CodeElement::Kind kLast<values::CodeElement::Kind> = values::CodeElement::Kind::kText;
template <> inline constexpr values::Modality kLast<values::Modality> = values::Modality::kMay;
template <> inline constexpr values::Effect kLast<values::Effect> = values::Effect::kAdvice;
template <> inline constexpr semantics::Domain::Kind kLast<semantics::Domain::Kind> = semantics::Domain::Kind::kSeries;
template <> inline constexpr semantics::RowStep::Kind kLast<semantics::RowStep::Kind> = semantics::RowStep::Kind::kAct;
template <> inline constexpr semantics::RunPart kLast<semantics::RunPart> = semantics::RunPart::kCount;
template <> inline constexpr semantics::MachinePart kLast<semantics::MachinePart> = semantics::MachinePart::kAct;
template <> inline constexpr semantics::NumberOp kLast<semantics::NumberOp> = semantics::NumberOp::kYear;
template <> inline constexpr semantics::TextOp kLast<semantics::TextOp> = semantics::TextOp::kPad;
template <> inline constexpr semantics::CompareOp kLast<semantics::CompareOp> = semantics::CompareOp::kGreaterEqual;
template <> inline constexpr semantics::LogicOp kLast<semantics::LogicOp> = semantics::LogicOp::kNot;
template <> inline constexpr semantics::SetOp kLast<semantics::SetOp> = semantics::SetOp::kEqual;
template <> inline constexpr semantics::PresenceOp kLast<semantics::PresenceOp> = semantics::PresenceOp::kNone;
template <> inline constexpr semantics::FoldOp kLast<semantics::FoldOp> = semantics::FoldOp::kDaysCovered;
template <> inline constexpr semantics::ShiftUnit kLast<semantics::ShiftUnit> = semantics::ShiftUnit::kRoll;
template <> inline constexpr semantics::RefinementAct::Kind kLast<semantics::RefinementAct::Kind> = semantics::RefinementAct::Kind::kWaive;
template <> inline constexpr plan::Frame::Kind kLast<plan::Frame::Kind> = plan::Frame::Kind::kSeries;
template <> inline constexpr plan::Link::Kind kLast<plan::Link::Kind> = plan::Link::Kind::kJoin;
template <> inline constexpr plan::Op kLast<plan::Op> = static_cast<plan::Op>(plan::kOpCount - 1);

// What ids count. The numbers of all of them stand in front of the form, so that an id is checked when it is read.
enum class Counted : std::uint8_t {
  kSymbols, kBases, kLists, kTables, kFields, kPatterns, kCalendars, kTerms, kParameters, kDefinitions, kRequirements, kFiles, kNodes, kFrames, kLinks,
  kNothing,   // an id that indexes no vector
};
inline constexpr std::size_t kCountedKinds = static_cast<std::size_t>(Counted::kNothing);

template <class Id>
inline constexpr Counted kCounts = Id::kNotListed;
template <> inline constexpr Counted kCounts<foundation::SymbolId> = Counted::kSymbols;
template <> inline constexpr Counted kCounts<values::BaseId> = Counted::kBases;
template <> inline constexpr Counted kCounts<schema::ListId> = Counted::kLists;
template <> inline constexpr Counted kCounts<schema::TableId> = Counted::kTables;
template <> inline constexpr Counted kCounts<schema::FieldId> = Counted::kFields;
template <> inline constexpr Counted kCounts<schema::PatternId> = Counted::kPatterns;
template <> inline constexpr Counted kCounts<semantics::CalendarId> = Counted::kCalendars;
template <> inline constexpr Counted kCounts<semantics::TermId> = Counted::kTerms;
template <> inline constexpr Counted kCounts<semantics::ParameterId> = Counted::kParameters;
template <> inline constexpr Counted kCounts<semantics::DefinitionId> = Counted::kDefinitions;
template <> inline constexpr Counted kCounts<semantics::RequirementId> = Counted::kRequirements;
template <> inline constexpr Counted kCounts<semantics::VariableId> = Counted::kNothing;
template <> inline constexpr Counted kCounts<source::FileId> = Counted::kFiles;
template <> inline constexpr Counted kCounts<plan::NodeId> = Counted::kNodes;
template <> inline constexpr Counted kCounts<plan::FrameId> = Counted::kFrames;
template <> inline constexpr Counted kCounts<plan::LinkId> = Counted::kLinks;

// Small values that many structures repeat: written once, named by number.
template <class T>
inline constexpr bool kRepeats = std::is_same_v<T, schema::Type> || std::is_same_v<T, values::UnitExpression>;

// Objects several others point to: written once, in front of what points to them.
template <class T>
inline constexpr bool kShared = std::is_same_v<T, semantics::Expr> || std::is_same_v<T, semantics::Variable> || std::is_same_v<T, semantics::Series> ||
                                std::is_same_v<T, semantics::Run> || std::is_same_v<T, semantics::Machine>;
enum class Object : std::uint8_t { kExpr, kVariable, kSeries, kRun, kMachine };
inline constexpr std::size_t kDeepest = 5000;   // objects inside objects

template <class T>
struct IsStrongId : std::false_type {};
template <class Tag>
struct IsStrongId<foundation::StrongId<Tag>> : std::true_type {};

}  // namespace footrule::compiled
