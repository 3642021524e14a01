#include "kinds/figure/word_sum.hpp"

namespace stet {

void WordSum::start_with(Decimal value) {
  current_ = value;
  has_current_ = true;
}

bool WordSum::take(NumberWord const& word) {
  switch (word.kind) {
    case NumberWordKind::small:
      return take_below(word.value, Decimal(1));
    case NumberWordKind::ten:
      return take_below(word.value, Decimal(10));
    case NumberWordKind::hundred:
      return take_hundred();
    case NumberWordKind::multiplier:
      return take_multiplier(word.value);
    case NumberWordKind::scale:
      return take_scale(word.value);
    case NumberWordKind::ordinal:
      if (word.value >= Decimal(1000)) return take_scale(word.value.normalized());
      if (word.value == Decimal(100)) return take_hundred();
      return take_below(word.value, Decimal(1));
    case NumberWordKind::fraction:
    case NumberWordKind::multiple:
      return false;
  }
  return false;
}

void WordSum::add_fraction(Decimal part) {
  if (has_current_) {
    current_ = add(current_, part);
  } else {
    total_ = add(total_, multiply(last_scale_, part));
  }
  place_ = Decimal(1);
}

bool WordSum::add_scaled(Decimal part, Decimal scale) {
  if (has_current_ || scale >= last_scale_) return false;
  total_ = add(total_, multiply(part, scale));
  last_scale_ = scale;
  place_ = Decimal(1);
  return true;
}

bool WordSum::take_below(Decimal value, Decimal next_place) {
  if (has_current_ && (current_.is_zero() || value.is_zero() || value >= place_)) return false;
  current_ = has_current_ ? add(current_, value) : value;
  has_current_ = true;
  place_ = next_place;
  return true;
}

bool WordSum::take_hundred() {
  if (!has_current_) {
    if (!total_.is_zero()) return false;
    start_with(Decimal(1));
  }
  if (current_.is_zero() || current_ >= Decimal(100)) return false;
  current_ = multiply(current_, Decimal(100));
  place_ = Decimal(100);
  return true;
}

bool WordSum::take_multiplier(Decimal value) {
  if (!has_current_ || current_.is_zero()) return false;
  current_ = multiply(current_, value);
  place_ = Decimal(1);
  return true;
}

bool WordSum::take_scale(Decimal scale) {
  if (!has_current_) {
    // "three lakh crore"; a bare "million" stands for one
    if (total_.is_zero()) start_with(Decimal(1));
    if (!has_current_ && scale < last_scale_) return false;
    if (!has_current_) total_ = total_.scaled(scale.exponent());
  }
  if (has_current_) {
    if (!last_scale_.is_zero() && last_scale_ <= scale) return false;
    total_ = add(total_, current_.scaled(scale.exponent()));
    current_ = Decimal();
  }
  has_current_ = false;
  last_scale_ = scale;
  place_ = scale;
  return true;
}

}  // namespace stet
