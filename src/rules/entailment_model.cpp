#include "rules/entailment_model.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace stet {

double EntailmentModel::apply(Logistic const& model, EntailmentFeatures const& features) {
  double sum = model.bias;
  for (std::size_t i = 0; i < features.size(); ++i) sum += model.weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

EntailmentProbabilities EntailmentModel::probabilities(EntailmentFeatures const& features) const {
  double const supported = apply(supported_, features);
  return {supported, (1 - supported) * apply(conflicting_, features)};
}

Result<EntailmentModel> EntailmentModel::load(EntryFile const& file) {
  EntailmentModel model;
  for (Entry const& entry : file.entries) {
    bool const pro = entry.type == "logistic" && entry.id == "supported";
    if (!pro && !(entry.type == "logistic" && entry.id == "conflicting"))
      return file.error_at(entry, "unknown model", "logistic supported or logistic conflicting");
    Logistic& logistic = pro ? model.supported_ : model.conflicting_;
    for (Field const& field : entry.fields) {
      if (field.name == "note") continue;
      double value = 0;
      auto const [end, error] =
          std::from_chars(field.value.data(), field.value.data() + field.value.size(), value);
      if (error != std::errc{} || end != field.value.data() + field.value.size())
        return file.error_at(field, "\"" + field.value + "\" is not a weight");
      if (field.name == "bias") {
        logistic.bias = value;
        continue;
      }
      auto const at =
          std::find(entailment_feature_names.begin(), entailment_feature_names.end(), field.name);
      if (at == entailment_feature_names.end())
        return file.error_at(field, "unknown feature \"" + field.name + "\"",
                             "src/rules/entailment_model.hpp lists them");
      logistic.weights[static_cast<std::size_t>(at - entailment_feature_names.begin())] = value;
    }
  }
  return model;
}

}  // namespace stet
