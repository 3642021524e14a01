#include <xapian.h>

#include "bench/full_text.hpp"
#include "corpus/names.hpp"

namespace stet::bench {
namespace {

class XapianText final : public FullText {
 public:
  explicit XapianText(std::string const& folder) : store_(folder) {}

  bool finds(std::vector<std::string> const& words, std::string const& id) override {
    Xapian::Enquire enquire(store_);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
    Xapian::MSet const found = enquire.get_mset(0, 20);
    bool hit = false;
    for (auto at = found.begin(); at != found.end(); ++at) {
      hit = hit || at.get_document().get_data() == id;
    }
    return hit;
  }

 private:
  Xapian::Database store_;
};

}  // namespace

std::unique_ptr<FullText> load_xapian(std::string const& database, std::string const& folder) {
  {
    Xapian::WritableDatabase store(folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    for_each_row(database, [&](Row const& row) {
      Xapian::Document document;
      document.set_data(row.id);
      for (std::string const& word : index_words(row.statement)) document.add_term(word);
      store.add_document(document);
    });
    store.commit();
  }
  return std::make_unique<XapianText>(folder);
}

}  // namespace stet::bench
