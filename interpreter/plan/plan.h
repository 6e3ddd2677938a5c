// Plan: columnar operations in an order in which each finds its inputs ready. No tree is walked when it runs.
//
// A node computes one column over one frame (a set of rows: the root, a table, or the groups of a series). Rows of different
// frames meet through links: a link gives each row of one frame a row of another. Everything above rows is done with two operations:
// kGather brings a column down a link (reference, holding row), kFold reduces a column up a link (aggregate, quantifier).
// What stands over the root (a constant, say) is not spread out: an input, a filter or a key may be over the root instead of its user's
// frame and is then read at row 0 for every row.
#pragma once

#include <memory>
#include <vector>

#include "plan/parameter_index.h"
#include "schema/schema.h"
#include "semantics/core/program.h"

namespace footrule::plan {

using NodeId = foundation::StrongId<struct NodeTag>;
using FrameId = foundation::StrongId<struct FrameTag>;
using LinkId = foundation::StrongId<struct LinkTag>;

struct Frame {
  enum class Kind { kTable, kSeries } kind = Kind::kTable;
  schema::TableId table;              // kTable (the root is table 0); of the members for kSeries
  FrameId members;                    // kSeries: the frame that is grouped
  NodeId where;                       // kSeries: rows that take part (truth over members); invalid = all
  std::vector<NodeId> keys;           // kSeries: over members
  // kSeries made for a correlated aggregate: equality with `none` is defective, and two rows follow the groups: one for keys that no
  // member has, one for keys that are not known (any member may match).
  bool for_join = false;
};

// Gives each row of `from` one row of `to`, or none.
struct Link {
  enum class Kind {
    kParent,      // nested row -> the row that holds it (one or more levels up; the root is everybody's parent)
    kReference,   // row -> the row its reference field names; unknown if the field is, or if no such row exists
    kMembership,  // row -> its group in series `to`; rows with an unknown key may belong to every group ("unassigned")
    kNamed,       // row -> the row that a column of rows (`keys`) names; none where it is a stated none
    kJoin,        // row -> the group of series `to` (made for it) whose keys equal `keys` (columns over `from`), else one of its last two rows
  } kind;
  FrameId from, to;
  schema::FieldId reference;          // kReference
  std::vector<NodeId> keys;           // kJoin, kNamed
};

enum class Op : std::uint8_t {
  kConstant, kLoad, kGap, kAsOf, kGather,
  kAdd, kSubtract, kMultiply, kDivide, kNegate, kLeast, kGreatest, kYear,
  kJoin, kPad,
  kCompareNumber, kCompareSymbol, kCompareTruth, kCompareRow,
  kAnd, kOr, kNot,
  kRank, kSetHas, kSetInside, kSetEqual, kInList, kIsRecorded, kIsNone,
  kSelect, kFold, kLookup, kRoundTo, kRoundLike, kShift, kSeriesKey,
  kOutcome, kOutcomeIs,
  kWrittenInterval,   // one unit of the last decimal written in each cell of `field`; what kRoundLike rounds to
  kPrevious,          // the row before, by the date of the input, among the rows that `link` leads to one row; none for the first, unknown where the
                      // order is not known or the row may not be there (`filter`)
  kRun,               // a part (semantics::RunPart, `index`) of the run that a row enters; inputs: kPrevious, condition, date; flag: by first row
  kLifeCycle,         // a part (semantics::MachinePart) of `index` / kMachineParts of Plan::machines; inputs: kind and date of the acts, days of the events
                      // that happen by themselves (over the holder), end of the acts; `link` from the acts to their holder
  kRowOf,             // the row `link` leads to, as a reference; its own row if there is no link. Groups and joins by row are keyed with it
};
inline constexpr std::size_t kOpCount = static_cast<std::size_t>(Op::kRowOf) + 1;

// Whether a node has one value for whatever is judged: its column has one row, however many rows its frame has.
inline bool IsUniform(Op op) { return op == Op::kConstant || op == Op::kAsOf; }

struct Node {
  Op op{};
  schema::Type type;
  FrameId frame;
  std::vector<NodeId> inputs;         // kSelect: condition, value, condition, value, …, [otherwise]; kFold: [value], [value2]; kOutcome: see below;
                                      // kOutcomeIs: outcome columns, by row where over `frame`, else of all their subjects
  LinkId link;                        // kGather, kFold, kPrevious, kRowOf
  NodeId filter;                      // kFold, kPrevious: `where` over the link's `from` frame; may be invalid
  schema::FieldId field;              // kLoad, kIsRecorded, kIsNone, kWrittenInterval, kRoundLike (the cell whose written decimals count)
  schema::ListId list;                // kRank, kInList
  semantics::CompareOp compare{};
  semantics::FoldOp fold{};
  semantics::ShiftUnit shift{};
  std::uint32_t index = 0;            // constant; parameter; calendar; key of a series; term; index into Plan::instances (kOutcome); digits (kPad)
  bool flag = false;                  // kSelect: has otherwise; kOutcomeIs: met (else not met); kInList: others for judgement
  semantics::ExprRef origin;          // what it came from; null for links' and requirements' own nodes
};

// One instance of a requirement: an outcome column over `frame`. Its kOutcome node has the inputs below that are valid.
struct InstancePlan {
  semantics::RequirementId requirement;
  std::uint32_t instance = 0;         // within the requirement
  FrameId frame;
  NodeId where, guard, whole_guard, condition, judgement_when;   // over `frame`; invalid = not written. For a series, `where` also asks that the group has a member
  NodeId outcome;
};

struct ConclusionPlan { std::vector<NodeId> cases; };             // truth over the root, in order

// The fields of the registers std/registers declares; invalid when the rule does not use them.
struct RegisterFields {
  schema::TableId judgements, departures;
  schema::FieldId judgement_requirement, judgement_subject, judgement_outcome, judgement_reason, judgement_by, judgement_on;
  schema::FieldId departure_requirement, departure_subject, departure_reason;
};

inline constexpr std::uint32_t kMachineParts = 8;

struct Plan {
  std::shared_ptr<const semantics::CheckedProgram> program;       // names, texts, tables of facts, calendars
  std::vector<Frame> frames;                                      // [0] is the root
  std::vector<Link> links;
  std::vector<semantics::Constant> constants;
  std::vector<Node> nodes;                                        // inputs come before their users
  std::vector<InstancePlan> instances;                            // in order of requirement
  std::vector<ConclusionPlan> conclusions;                        // as program->conclusions
  std::vector<NodeId> definitions;                                // as program->definitions; the node of its body
  std::vector<std::vector<NodeId>> message_values;                // per instance: columns over its frame for each expression hole, zh pieces then en pieces in order
  std::vector<bool> fields_read;                                  // by FieldId: which fields the plan loads
  std::vector<ParameterIndex> parameters;                         // as program->parameters
  RegisterFields registers;
  std::vector<std::shared_ptr<const semantics::Machine>> machines;
};

}  // namespace footrule::plan
