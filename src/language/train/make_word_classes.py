#!/usr/bin/env python3
"""Which parts of speech a word can have, from WordNet 3.0: make_word_classes.py [/usr/share/wordnet] > ../word_classes.txt

One line per class: its letters, a tab, its words. n noun, N plural, v verb, z d g its forms in -s, -ed (or irregular) and
-ing, a adjective, r adverb. Nouns that WordNet's tagged texts never use are left out. Standard library only.
"""
import re
import sys

NOTICE = """# The parts of speech that words can have; made by train/make_word_classes.py from WordNet 3.0.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Used under the WordNet licence (docs/quotes.md)."""


def lemmas(folder, part):
    for line in open(f"{folder}/index.{part}", encoding="utf-8"):
        word = line.split(" ", 1)[0]
        if word.isalpha():
            yield word


def exceptions(folder, part):
    found = {}
    for line in open(f"{folder}/{part}.exc", encoding="utf-8"):
        form, *bases = line.split()
        for base in bases:
            found.setdefault(base, set()).add(form)
    return found


def with_s(word, hissing="s|x|z|ch|sh"):
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if re.search(f"({hissing})$", word) else "s")


def past(word):
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return word + ("d" if word.endswith("e") else "ed")


def gerund(word):
    silent_e = word.endswith("e") and not word.endswith(("ee", "ye", "oe"))
    return (word[:-1] if silent_e else word) + "ing"


def classes(folder):
    used = {line.split("%", 1)[0] for line in open(f"{folder}/cntlist.rev", encoding="utf-8")}
    table = {}

    def add(word, letter):
        table.setdefault(word, set()).add(letter)

    plurals, forms = exceptions(folder, "noun"), exceptions(folder, "verb")
    for noun in lemmas(folder, "noun"):
        add(noun, "n")
        for plural in plurals.get(noun, ()):
            add(plural, "N")
        add(with_s(noun), "N")
    for verb in lemmas(folder, "verb"):
        add(verb, "v")
        add(with_s(verb, "s|x|z|ch|sh|o"), "z")
        irregular = forms.get(verb, set())
        for form in {f for f in irregular if not f.endswith(("ing", "s"))} or {past(verb)}:
            add(form, "d")
        for form in {f for f in irregular if f.endswith("ing")} or {gerund(verb)}:
            add(form, "g")
    for part, letter in (("adj", "a"), ("adv", "r")):
        for word in lemmas(folder, part):
            add(word, letter)
    for word, letters in table.items():
        bases = [word, word[:-1] if word.endswith("s") else "", word[:-2] if word.endswith("es") else "",
                 word[:-3] + "y" if word.endswith("ies") else ""]
        if letters - {"n", "N"} or any(base in used for base in bases):
            yield word, "".join(sorted(letters))


def main():
    lines = {}
    for word, letters in classes(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"):
        lines.setdefault(letters, []).append(word)
    print(NOTICE)
    for letters in sorted(lines):
        print(letters + "\t" + " ".join(sorted(lines[letters])))


if __name__ == "__main__":
    main()
