#include "corpus/posting_codec.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(PostingCodec, ListsComeBack) {
  for (PostingList const& list : {PostingList{}, PostingList{0}, PostingList{0, 1, 127, 128, 300},
                                  PostingList{5, 16'384, 4'294'967'295U}}) {
    EXPECT_EQ(decode_postings(encode_postings(list)), list);
  }
}

TEST(PostingCodec, DamagedBytesAreRefused) {
  EXPECT_FALSE(decode_postings("\x85"));                           // ends inside a number
  EXPECT_FALSE(decode_postings("\xFF\xFF\xFF\xFF\xFF\xFF\x01"));   // wider than 32 bits
  EXPECT_FALSE(decode_postings(std::string_view("\x05\x00", 2)));  // the same number twice
}

}  // namespace
}  // namespace stet
