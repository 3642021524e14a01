#!/usr/bin/env python3
"""Trains the tagger's weights from a treebank in CoNLL-U:
train_tagger.py ../word_classes.txt TRAIN.conllu [DEV.conllu] > ../tagger.weights

An averaged perceptron, greedy from left to right, with the feature templates of ../tagger.cpp (both must change
together). Standard library only; the same input gives the same bytes. docs/data-sources.md says which treebank.
"""
import random
import sys

LABELS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
          "SYM", "X", "VB", "VBZ", "VBD", "VBG", "VBN"]
INDEX = {name: i for i, name in enumerate(LABELS)}
FUNCTION_WORDS = {"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"}
VERB_FORM = {"VB": "VB", "VBP": "VB", "VBZ": "VBZ", "VBD": "VBD", "VBG": "VBG", "VBN": "VBN"}
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
    kind = shape(words[i], i == 0)
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
    fixed = {}
    for word, labels in seen.items():
        total = sum(labels.values())
        label, count = max(sorted(labels.items()), key=lambda item: item[1])
        if total >= SEEN_OFTEN and count >= 0.995 * total and not label.startswith("VB") and label not in ("NOUN", "PROPN"):
            fixed[word] = label
    return fixed


class Perceptron:
    def __init__(self):
        self.weights, self.sums, self.stamps, self.step = {}, {}, {}, 0

    def best(self, names, unknown):
        scores = [0] * len(LABELS)
        for name in names:
            for label, weight in self.weights.get(name, {}).items():
                scores[label] += weight
        # All function words are known.
        choice = [l for l in range(len(LABELS)) if not (unknown and LABELS[l] in FUNCTION_WORDS)]
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
            known = fixed.get(lowered[i]) if (word == lowered[i] or i == 0) else None
            guess = known
            if known is None:
                names = features(words, lowered, classes, i, one, two)
                best = model.best(names, not learn and classes[i] == "-" and names[0] not in model.weights)
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
