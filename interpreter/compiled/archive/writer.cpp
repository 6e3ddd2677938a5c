#include "compiled/archive/writer.h"

namespace footrule::compiled {

void Writer::Put(const std::string& text) {
  const auto [known, fresh] = text_numbers_.try_emplace(text, texts_.size());
  if (fresh) texts_.push_back(text);
  Integer(known->second);
}

// Zero where a denominator would stand: a value that does not fit 64 bits.
void Writer::Put(const foundation::Number& number) {
  if (const auto small = foundation::ToSmallFraction(number)) {
    Integer(static_cast<std::uint64_t>(small->denominator));
    Signed(small->numerator);
  } else {
    Integer(0);
    Put(foundation::ToExactText(number));
  }
}

std::string Writer::Finish() const {
  Writer front;
  std::string all;
  front.Integer(texts_.size());
  for (const std::string& text : texts_) {
    front.Integer(text.size());
    all += text;
  }
  front.bytes_ += all;
  for (const Repeated& table : repeated_) {
    front.Integer(table.known.size());
    front.bytes_ += table.bytes;
  }
  front.Integer(object_count_);
  return front.bytes_ + objects_ + bytes_;
}

}  // namespace footrule::compiled
