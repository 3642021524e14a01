#!/usr/bin/env python3
"""Trains the tagger's weights from a treebank in CoNLL-U:
train_tagger.py ../word_classes.txt TRAIN.conllu [DEV.conllu] > ../tagger.weights

An averaged perceptron, greedy from left to right, with the feature templates of ../tagger.cpp (both must change
together). Standard library only; the same input gives the same bytes. docs/quotes.md says which treebank.
"""
import random
import sys

LABELS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
          "SYM", "X", "VB", "VBZ", "VBD", "VBG", "VBN"]
INDEX = {name: i for i, name in enumerate(LABELS)}
FUNCTION_WORDS = {"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"}
VERB_FORM = {"VB": "VB", "VBP": "VB", "VBZ": "VBZ", "VBD": "VBD", "VBG": "VBG", "VBN": "VBN"}
# What a class of word_classes.txt allows a word that is written small.
POSSIBLE = {"n": ["NOUN", "PROPN"], "N": ["NOUN", "PROPN"], "v": ["VB"], "z": ["VBZ"], "d": ["VBD", "VBN", "ADJ"],
            "g": ["VBG", "NOUN", "ADJ"], "a": ["ADJ"], "r": ["ADV"]}
ONLY = {word: label for label, words in {
    "PRON": "i you he she it we they me him us them my our your their its mine ours yours theirs myself yourself himself "
            "herself itself ourselves themselves who whom whose everyone everybody someone somebody anyone anybody nobody "
            "everything something anything",
    "DET": "the a an every", "CCONJ": "and or but nor", "SCONJ": "because although if whether unless whereas",
    "ADP": "of at from into upon among amid despite toward towards during between",
    "AUX": "am is are was were be been being would can could may might must shall should ca wo",
    "ADV": "very too also always never often soon again perhaps maybe", "PART": "not n't"}.items() for word in words.split()}
SYLLABLES = "ba ro chen mi ka son el dar to gu wen li ov sch an er ham ton ley ix".split()
HYPHENS = {"-", "–"}
SCALE = 12  # weights are kept as whole twelfths
EPOCHS = 8
SEEN_OFTEN = 4


def label_of(upos, xpos):
    if upos == "VERB":
        return VERB_FORM.get(xpos, "VB")
    return upos if upos in INDEX else "X"


def read_sentences(path):
    """Sentences of (word, label); a word with inner hyphens is one word here, as the tokenizer reads it."""
    words, glue = [], False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if words:
                yield [(w, l) for w, l, _ in words]
            words, glue = [], False
            continue
        if line.startswith("#"):
            continue
        column = line.split("\t")
        if "-" in column[0] or "." in column[0]:
            continue
        word, label = column[1], label_of(column[3], column[4])
        space_after = "SpaceAfter=No" not in column[9]
        hyphen = word in HYPHENS and glue and not space_after and bool(words) and words[-1][0][-1:].isalnum()
        joined = words and words[-1][2]
        if hyphen or joined:
            last = words.pop()
            words.append((last[0] + word, label if joined else last[1], hyphen))
        else:
            words.append((word, label, False))
        glue = not space_after
    if words:
        yield [(w, l) for w, l, _ in words]


def lower(word):
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in word).replace("’", "'")


def is_first(words, i):
    """Only marks stand before."""
    return all(not (w[0].isalnum() or ord(w[0]) > 127) for w in words[:i])


def shape(word, first):
    c = word[0]
    if any("0" <= x <= "9" for x in word):
        return "d"
    if not (c.isascii() and c.isalpha()):
        return "o"
    if "A" <= c <= "Z":
        upper = len(word) > 1 and all("A" <= x <= "Z" for x in word)
        return ("U" if upper else "C") + ("1" if first else "")
    return "h" if "-" in word else "l"


def suffix(word, n):
    return word[-n:] if word.isascii() else "?"


def letter(label):
    return "^" if label == "^" else chr(97 + INDEX[label])


def read_classes(path):
    """Word to class, as make_word_classes.py wrote them."""
    table = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            letters, words = line.rstrip("\n").split("\t")
            table.update((word, letters) for word in words.split(" "))
    return table


def features(words, lowered, classes, i, one, two):
    """A letter for the template, for b, c, g and h the letter of the label before, then a piece of text."""
    last = len(words) - 1
    w = lowered[i]
    nxt = lowered[i + 1] if i < last else "$"
    prv = lowered[i - 1] if i else "^"
    kind = shape(words[i], is_first(words, i))
    before = letter(one)
    return [f"a{w}", f"b{before}{letter(two)}", f"c{before}{w}", f"d{prv}", f"e{nxt}", f"f{suffix(w, 3)}",
            f"g{before}{suffix(w, 2)}", f"h{before}{kind}", f"i{suffix(nxt, 3)}",
            f"j{lowered[i + 2] if i + 1 < last else '$'}",
            f"k{kind} {shape(words[i + 1], False) if i < last else '$'}",
            f"l{before}{classes[i]}", f"m{classes[i]} {classes[i + 1] if i < last else '-'}", f"n{kind} {classes[i]}"]


def fixed_words(sentences):
    """Lower-case words that were seen often and with one label only: they are looked up and never weighed."""
    seen = {}
    for sentence in sentences:
        for word, label in sentence:
            if word == lower(word):
                seen.setdefault(word, {}).setdefault(label, 0)
                seen[word][label] += 1
    fixed = dict(ONLY)
    for word, labels in seen.items():
        total = sum(labels.values())
        label, count = max(sorted(labels.items()), key=lambda item: item[1])
        if total >= SEEN_OFTEN and count >= 0.995 * total and not label.startswith("VB") and label not in ("NOUN", "PROPN"):
            fixed.setdefault(word, label)
    return fixed


def with_other_names(sentences, table):
    """Copies of sentences in which pronouns and names became other names: few sentences of a treebank begin with a bare
    surname, as those of news do."""
    chance = random.Random(4)
    pool = sorted(w for w, c in table.items() if c in ("nv", "v", "n", "an", "Nz", "a", "anv") and 3 < len(w) < 9)

    def name():
        whole = chance.random() < .4
        word = chance.choice(pool) if whole else "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 2, 3))))
        return word[0].upper() + word[1:]

    for sentence in sentences:
        new, changed = [], False
        for i, (word, label) in enumerate(sentence):
            subject = (label == "PRON" and lower(word) in ("he", "she", "they", "it", "i", "we") and i + 1 < len(sentence)
                       and sentence[i + 1][1][:2] in ("VB", "AU") and sentence[i + 1][0][0] not in "'’")
            if subject and chance.random() < .7:
                new += [(name(), "PROPN") for _ in range(chance.choice((1, 1, 2)))]
                changed = True
            elif label == "PROPN" and word[0].isupper() and word.isalpha() and chance.random() < .3:
                new.append((name(), "PROPN"))
                changed = True
            else:
                new.append((word, label))
        if changed:
            yield new


def clauses_as_sentences(sentences):
    """One clause of each sentence, with a capital: more words that open a sentence."""
    chance = random.Random(3)
    for sentence in sentences:
        cuts = [i for i in range(2, len(sentence) - 3)
                if sentence[i - 1][1] in ("PUNCT", "CCONJ", "SCONJ") and sentence[i][0][0].isalpha()]
        if cuts:
            (word, label), *rest = sentence[chance.choice(cuts):]
            yield [(word[0].upper() + word[1:], label)] + rest


class Perceptron:
    def __init__(self):
        self.weights, self.sums, self.stamps, self.step = {}, {}, {}, 0

    def best(self, names, unknown, letters="-"):
        scores = [0] * len(LABELS)
        for name in names:
            for label, weight in self.weights.get(name, {}).items():
                scores[label] += weight
        # All function words are known.
        choice = [l for l in range(len(LABELS)) if not (unknown and LABELS[l] in FUNCTION_WORDS)]
        if letters != "-":
            seen = {l for l, weight in self.weights.get(names[0], {}).items() if weight > 0}
            possible = seen | {INDEX[label] for letter in letters for label in POSSIBLE[letter]}
            choice = [l for l in choice if l in possible]
        return max(choice, key=lambda l: (scores[l], -l))

    def learn(self, names, truth, guess):
        for name in names:
            row = self.weights.setdefault(name, {})
            for label, change in ((truth, 1), (guess, -1)):
                key = (name, label)
                self.sums[key] = self.sums.get(key, 0) + (self.step - self.stamps.get(key, 0)) * row.get(label, 0)
                self.stamps[key] = self.step
                row[label] = row.get(label, 0) + change

    def averaged(self):
        out = {}
        for name, row in self.weights.items():
            kept = {}
            for label, weight in row.items():
                key = (name, label)
                total = self.sums[key] + (self.step - self.stamps[key]) * weight
                value = round(SCALE * total / self.step)
                if value:
                    kept[label] = max(-127, min(127, value))
            if kept:
                out[name] = kept
        return out


def run(model, sentences, fixed, table, learn):
    right = total = 0
    for sentence in sentences:
        words = [w for w, _ in sentence]
        lowered = [lower(w) for w in words]
        classes = [table.get(w, "-") for w in lowered]
        one = two = "^"
        for i, (word, truth) in enumerate(sentence):
            known = fixed.get(lowered[i]) if (word == lowered[i] or is_first(words, i)) else None
            guess = known
            if known is None:
                names = features(words, lowered, classes, i, one, two)
                if learn:
                    best = model.best(names, False)
                else:
                    unknown = classes[i] == "-" and names[0] not in model.weights
                    best = model.best(names, unknown, classes[i] if word == lowered[i] else "-")
                guess = LABELS[best]
                if learn:
                    model.step += 1
                    if guess != truth:
                        model.learn(names, INDEX[truth], best)
            total += 1
            right += guess == truth
            one, two = guess, one
    return right / max(1, total)


def main():
    table = read_classes(sys.argv[1])
    train = list(read_sentences(sys.argv[2]))
    fixed = fixed_words(train)
    train += list(with_other_names(train, table))
    train += list(clauses_as_sentences(train))
    model = Perceptron()
    order = list(range(len(train)))
    for epoch in range(EPOCHS):
        random.Random(epoch).shuffle(order)
        print(f"epoch {epoch}: {run(model, [train[i] for i in order], fixed, table, True):.4f}", file=sys.stderr)
    model.weights = model.averaged()
    if len(sys.argv) > 3:
        print(f"held out: {run(model, list(read_sentences(sys.argv[3])), fixed, table, False):.4f}", file=sys.stderr)
    out = ["# Averaged-perceptron weights of the tagger; made by train/train_tagger.py from GUM (CC BY, CC BY-SA) and",
           "# word_classes.txt.",
           "# 'word label' lines: words with one label; then 'feature', a tab, and label letter with weight."]
    out += [f"={word}\t{chr(97 + INDEX[label])}" for word, label in sorted(fixed.items())]
    for name in sorted(model.weights):
        row = "".join(f"{chr(97 + label)}{weight}" for label, weight in sorted(model.weights[name].items()))
        out.append(f"{name}\t{row}")
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode())


if __name__ == "__main__":
    main()
