#include "corpus/text_form.hpp"

#include <gmock/gmock.h>

#include "base/file_system.hpp"
#include "sample_corpus.hpp"

namespace stet {
namespace {

class TextForm : public SampleCorpus {
 protected:
  std::string only_error() const {
    auto const errors = read_corpus_text(corpus_).errors;
    return errors.size() == 1 ? to_string(errors.front()).substr(corpus_.size() + 1)
                              : std::to_string(errors.size()) + " errors";
  }
};

TEST_F(TextForm, RowsKeepTheirOrderAndTheirBytes) {
  CorpusReading const reading = read_corpus_text(corpus_);
  EXPECT_TRUE(reading.errors.empty());
  EXPECT_EQ(reading.text.manifest.name, "ferries");
  EXPECT_EQ(reading.text.facts.size(), 5U);
  EXPECT_EQ(reading.text.facts[1].value.statement,
            "In 2023, Lund Ferries carried 2.1 million passengers.");
  for (std::uint32_t i = 0; i < reading.text.files.size(); ++i) {
    EXPECT_EQ(render_corpus_file(reading.text, i), reading.text.files[i].bytes)
        << reading.text.files[i].path;
  }
}

TEST_F(TextForm, AMissingColumnShowsTheHeaderExpected) {
  write("entities.csv", "id,name\nx,X\n");
  EXPECT_EQ(only_error(),
            "entities.csv:1:1: the first line is not the header of this table (it must read "
            "id,name,kind,aliases,note)");
}

TEST_F(TextForm, ARowOfAnotherLengthIsNamed) {
  append("entities.csv", "one,two");
  EXPECT_EQ(only_error(),
            "entities.csv:5:1: the row has 2 fields and the header 5 (a comma inside a field needs "
            "quotes around the field)");
}

TEST_F(TextForm, BadLinesOfJsonAreNamed) {
  append("quotes/2024.jsonl", "{\"id\":\"x\",\"speker\":\"y\"}");
  EXPECT_THAT(only_error(), testing::StartsWith("quotes/2024.jsonl:2:1: unknown key \"speker\""));
  write("quotes/2024.jsonl", "{\"id\":[[[[]]]]}\n");
  EXPECT_THAT(only_error(), testing::StartsWith("quotes/2024.jsonl:1:1: \"id\" must be a string"));
  write("quotes/2024.jsonl", "{\"id\":\"a\",\"id\":\"b\"}\n");
  EXPECT_THAT(only_error(), testing::StartsWith("quotes/2024.jsonl:1:1: \"id\" is given twice"));
}

TEST_F(TextForm, TheManifestHasFewKeys) {
  write("corpus.toml", "name = \"x\"\nlicense = \"MIT\"\n");
  EXPECT_EQ(only_error(),
            "corpus.toml:2:1: unknown key \"license\" (the keys are name, licence, language, "
            "description)");
  write("corpus.toml", "licence = \"MIT\"\n");
  EXPECT_THAT(only_error(), testing::HasSubstr("the corpus has no name"));
}

TEST_F(TextForm, BytesThatAreNoTextAreRefused) {
  write("facts/passengers.csv", "id\xFF\n");
  EXPECT_EQ(only_error(), "facts/passengers.csv:1:3: the file is not UTF-8 (save it as UTF-8)");
}

TEST_F(TextForm, TheSnapshotIsOfTheContentAndNotOfItsSpelling) {
  std::string const before = corpus_snapshot(read_corpus_text(corpus_).text);
  std::string crlf;
  std::string const entities = read_file(corpus_ + "/entities.csv").value();
  for (char const c : entities) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
  }
  write("entities.csv", crlf);
  EXPECT_EQ(corpus_snapshot(read_corpus_text(corpus_).text), before);
  append("entities.csv", "x,X,,,");
  EXPECT_NE(corpus_snapshot(read_corpus_text(corpus_).text), before);
}

}  // namespace
}  // namespace stet
