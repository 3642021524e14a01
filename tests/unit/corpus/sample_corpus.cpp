#include "sample_corpus.hpp"

#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "base/file_system.hpp"

namespace stet {

void SampleCorpus::SetUp() {
  auto const* const test = testing::UnitTest::GetInstance()->current_test_info();
  folder_ = fmt::format("{}stet_corpus_{}_{}", testing::TempDir(), test->name(), ::getpid());
  corpus_ = folder_ + "/ferries";
  database_ = folder_ + "/ferries.db";
  write("corpus.toml", "name = \"ferries\"\nlicence = \"CC0-1.0\"\nlanguage = \"en\"\n");
  write("sources.csv",
        "id,title,publisher,author,kind,url,archive_url,published,retrieved,sha256,licence,lang,"
        "tier,origin,note\n"
        "harbour-2023,Annual report 2023,Port of Lund,,report,https://port.example/2023,,2024-02-01"
        ",,,,en,1,,\n"
        "courier,\"Ferries, full again\",The Courier,,article,,,2024-02-03,,,,en,2,harbour-2023,\n"
        "minutes,Minutes of the board,Port of Lund,,minutes,,,2024-03-05,,,,en,1,,\n");
  write("entities.csv",
        "id,name,kind,aliases,note\n"
        "lund-ferries,Lund Ferries,organisation,Lund Ferry Company|LFC,\n"
        "port-of-lund,Port of Lund,organisation,the harbour,\n"
        "ada-holm,Ada Holm,person,Holm|Captain Holm,\n");
  write("facts/passengers.csv",
        "id,subject,measure,value,low,high,unit,place,period_start,period_end,valid_from,valid_to,"
        "supersedes,rank,statement,source,locator,note\n"
        "lund-2022,lund-ferries,passengers carried,1.9e6,,,passengers,,2022,2022,,,,,"
        "Lund Ferries carried 1.9 million passengers in 2022.,harbour-2023,p. 4,\n"
        "lund-2023,lund-ferries,passengers carried,2.1e6,,,passengers,,2023,2023,,,,,"
        "\"In 2023, Lund Ferries carried 2.1 million passengers.\",harbour-2023,p. 4,\n"
        "lund-revenue,lund-ferries,revenue,38.4e6,,,SEK,,2023,2023,,,,,"
        "Revenue of Lund Ferries was 38.4 million kronor.,courier,par. 3,\n"
        "holm-role,ada-holm,captain,port-of-lund,,,role,,2019,,,,,,"
        "Ada Holm is a captain with the Port of Lund.,courier,par. 5,\n"
        "line-opened,lund-ferries,opening of the night line,,,,date,,2021-06-04,2021-06-04,,,,,"
        "The night line of Lund Ferries opened on 4 June 2021.,harbour-2023,p. 9,\n");
  write("quotes/2024.jsonl",
        "{\"id\":\"holm-ice\",\"speaker\":\"ada-holm\",\"text\":\"We have never sailed through ice "
        "like this\",\"said_on\":\"2024-02-02\",\"source\":\"courier\",\"locator\":\"par. 6\"}\n");
  write("documents/minutes.txt",
        "Minutes of the board\n\nThe board approved a new quay. It will cost 12 million kronor.\n");
}

void SampleCorpus::TearDown() { std::filesystem::remove_all(folder_); }

void SampleCorpus::write(std::string const& path, std::string_view bytes) const {
  std::string const full = corpus_ + "/" + path;
  std::filesystem::create_directories(std::filesystem::path(full).parent_path());
  ASSERT_TRUE(write_file_atomically(full, bytes)) << full;
}

void SampleCorpus::append(std::string const& path, std::string_view line) const {
  std::string const before = read_file(corpus_ + "/" + path).value();
  write(path, fmt::format("{}{}\n", before, line));
}

}  // namespace stet
