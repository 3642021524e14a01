#include "run_stet.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stet::test {
namespace {

namespace fs = std::filesystem;

std::string read_whole(std::string const& path) {
  std::ifstream const file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

void write_whole(std::string const& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
}

/// In the child: files for the three streams, then the program.
[[noreturn]] void become_stet(std::vector<std::string> const& arguments, Folder const& streams,
                              Environment const& environment) {
  int const in = ::open((streams / "in").c_str(), O_RDONLY);
  int const out = ::open((streams / "out").c_str(), O_WRONLY | O_CREAT, 0600);
  int const err = ::open((streams / "err").c_str(), O_WRONLY | O_CREAT, 0600);
  ::dup2(in, 0);
  ::dup2(out, 1);
  ::dup2(err, 2);
  for (char const* const name : {"STET_CORPUS", "STET_CONFIG", "NO_COLOR"}) ::unsetenv(name);
  for (auto const& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
  std::vector<std::string> words = {STET_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::alarm(60);
  ::execv(STET_BINARY, pointers.data());
  ::_exit(127);
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "stet-cli-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::operator/(std::string_view name) const {
  return path_ + "/" + std::string(name);
}

std::string Folder::write(std::string_view name, std::string_view bytes) const {
  std::string const path = *this / name;
  fs::create_directories(fs::path(path).parent_path());
  write_whole(path, bytes);
  return path;
}

std::string Folder::read(std::string_view name) const { return read_whole(*this / name); }

Outcome run_stet(std::vector<std::string> const& arguments, std::string_view input,
                 Environment const& environment) {
  Folder const streams;
  write_whole(streams / "in", input);
  pid_t const child = ::fork();
  if (child == 0) become_stet(arguments, streams, environment);
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, streams.read("out"), streams.read("err")};
}

std::string build_small_corpus(Folder const& folder) {
  folder.write(
      "corpus/corpus.toml",
      "name = \"small\"\nlicence = \"CC0-1.0\"\nlanguage = \"en\"\ndescription = \"For tests\"\n");
  folder.write(
      "corpus/sources.csv",
      "id,title,publisher,author,kind,url,archive_url,published,retrieved,sha256,licence,lang,"
      "tier,origin,note\n"
      "count,Traffic count 2023,Roads Office,,report,https://roads.example.org/2023,,2024-01-15,"
      "2024-02-01,,,en,1,,\n");
  folder.write("corpus/entities.csv", "id,name,kind,aliases,note\nbridge,Harbour Bridge,place,,\n");
  folder.write(
      "corpus/facts/traffic.csv",
      "id,subject,measure,value,low,high,unit,place,period_start,period_end,valid_from,valid_to,"
      "supersedes,rank,statement,source,locator,note\n"
      "bridge-2023,bridge,vehicles a day,40000,,,vehicles,,2023-01-01,2023-12-31,,,,,"
      "Harbour Bridge carried 40000 vehicles a day in 2023.,count,p. 4,\n");
  std::string database = folder / "small.db";
  Outcome const built = run_stet({"corpus", "build", folder / "corpus", "-o", database});
  if (built.status != 0) throw std::runtime_error("corpus build: " + built.err);
  return database;
}

}  // namespace stet::test
