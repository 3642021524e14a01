#!/usr/bin/env python3
"""Writes passages.txt: 200 passages whose figures agree and 200 in which one figure is wrong.

usage: make_passages.py > passages.txt

Every template computes the right figure, rounds it as a newsroom would, and makes the wrong passage by changing that
figure by more than rounding explains. Seeded, so that the file can be made again.
"""
import random

random.seed(20250208)
FIRMS = ["Norvik", "Tarn", "Oskel", "Bernholt", "Calloway Foods", "Halden Steel", "Merrow Bank", "Pinfold", "Severn Rail"]
TOWNS = ["Leeds", "Perth", "Oslo", "Cork", "Ghent", "Malmo", "Turin", "Porto", "Bergen", "Quito", "Hobart", "Kyoto"]
PEOPLE = ["Ann Lee", "Bo Tarrant", "Cora Whitfield", "Dan Okafor", "Eva Lindqvist", "Farid Haddad", "Grace Mbeki"]


def grouped(n):
    return f"{n:,}"


def percent(x, places=0):
    return f"{x:.{places}f}{random.choice([' per cent', '%', ' percent'])}"


def change():
    a = random.randint(120, 980)
    rise = random.random() < 0.5
    size = random.choice([8, 12, 15, 22, 30, 37, 41])
    b = round(a * (1 + size / 100)) if rise else round(a * (1 - size / 100))
    real = abs(b - a) / a * 100
    wrong = real + random.choice([6, 9, 14]) if random.random() < .5 else max(real - 5, real / 3)
    up = random.choice(["rose", "climbed", "grew", "increased", "jumped"]) if rise else random.choice(
        ["fell", "dropped", "declined", "slid", "shrank"])
    thing = random.choice(["Output", "Revenue", "Profit", "Turnover", "Income"])
    unit, sign = random.choice([(" tonnes", ""), (" million", "$"), (" million", "£"), (" megawatts", "")])
    if thing != "Output":
        unit, sign = " million", random.choice("$£€")
    if thing == "Output":
        unit, sign = random.choice([" tonnes", " megawatts"]), ""
    firm = random.choice(FIRMS)
    def text(p):
        p = percent(p)
        return random.choice([
            f"{thing} at {firm} {up} {p} from {sign}{a}{unit} to {sign}{b}{unit}.",
            f"{thing} at {firm} {up} by {p} to {sign}{b}{unit} from {sign}{a}{unit} a year earlier.",
            f"{firm} said on Friday that {thing.lower()} {up} {p}, to {sign}{b}{unit} from {sign}{a}{unit}.",
            f"{thing} {up} from {sign}{a}{unit} to {sign}{b}{unit}, {'a rise' if rise else 'a fall'} of {p}, {firm} said.",
            f"{firm} reported {thing.lower()} of {sign}{b}{unit}, {'up' if rise else 'down'} {p} from {sign}{a}{unit}.",
        ])
    return text(real), text(wrong)


def points():
    a = random.randint(20, 90) / 10
    d = random.randint(2, 19) / 10
    rise = random.random() < .5 or d >= a
    b = a + d if rise else a - d
    verb = random.choice(["rose", "climbed"]) if rise else random.choice(["fell", "dropped"])
    what = random.choice(["Unemployment", "Inflation", "The vacancy rate", "The mortgage rate"])
    def text(x):
        return random.choice([
            f"{what} {verb} {x:.1f} percentage points to {b:.1f} per cent from {a:.1f} per cent.",
            f"{what} {verb} by {x:.1f} percentage points, from {a:.1f} per cent to {b:.1f} per cent, the office said.",
        ])
    return text(d), text(d + random.choice([.3, .5, .8, 1.1]))


def direction():
    a, b = sorted(random.sample(range(110, 900), 2))
    firm = random.choice(FIRMS)
    up, down = random.choice([("rose", "fell"), ("climbed", "dropped"), ("grew", "shrank")])
    what = random.choice(["The payroll", "The fleet", "The order book", "Membership"])
    def text(verb):
        return f"{what} of {firm} {verb} from {a} to {b} last year."
    return text(up), text(down)


def multiple():
    word, m = random.choice([("doubled", 2), ("tripled", 3), ("quadrupled", 4), ("halved", .5)])
    a = random.choice([12, 20, 24, 30, 36, 44, 50, 62])
    b = round(a * m)
    w = round(a * m * random.choice([1.6, 1.8, .6]))
    what = random.choice(["Sales", "Exports", "Imports", "Bookings", "Losses"])
    def text(b):
        return random.choice([
            f"{what} {word} to ${b} million from ${a} million.",
            f"{what} {word} from ${a} million in 2022 to ${b} million in 2023.",
            f"{what} of {random.choice(FIRMS)} {word} to {b},000 tonnes from {a},000 tonnes a year earlier.",
        ])
    return text(b), text(w)


def share():
    whole = random.choice([48, 60, 75, 80, 120, 150, 240, 365, 412, 650])
    part = round(whole * random.uniform(.15, .85))
    real = part / whole * 100
    wrong = real + random.choice([7, 11, 16]) if real < 70 else real - random.choice([7, 11, 16])
    noun = random.choice(["members", "councillors", "delegates", "seats", "homes", "schools", "buses", "patients"])
    def text(p):
        p = percent(p)
        return random.choice([
            f"Some of it was lost: {part} of the {whole} {noun}, or {p}, were counted twice.",
            f"{part} of {whole} {noun} ({p}) were affected, the inspectors found.",
            f"In all, {part} of its {whole} {noun}, or {p}, had been replaced by May.",
            f"Of the {whole} {noun}, {part} ({p}) were ready in time.",
            f"The report covers {part} out of {whole} {noun}, or {p}, in {random.choice(TOWNS)}.",
        ])
    return text(real), text(wrong)


def big_share():
    whole = random.choice([12.6, 16.9, 24.5, 31.2, 48.4])
    p = random.choice([18, 27, 35, 44, 62, 71])
    part = whole * p / 100
    wrong = part * random.choice([1.4, 1.7, .6])
    who = random.choice(["adults", "voters", "pensioners", "households"])
    def text(x):
        return random.choice([
            f"{p} per cent of {whole} million {who}, or {x:.1f} million, rent their homes.",
            f"About {x:.1f} million of the {whole} million {who}, or {p} per cent, took part." if x is None else
            f"Officials said {p}% of the {whole} million {who}, or {x:.1f} million, took part.",
        ])
    return text(part), text(wrong)


def fraction():
    words, f = random.choice([("A quarter", .25), ("A third", 1 / 3), ("Two-thirds", 2 / 3), ("Three-quarters", .75),
                              ("One in five", .2), ("Half", .5)])
    whole = random.choice([120, 240, 360, 480, 600])
    noun = random.choice(["members", "homes", "seats", "nurses", "teachers"])
    part = round(whole * f)
    wrong = round(part * random.choice([1.3, .7])) + 3
    def text(x):
        return random.choice([
            f"{words} of the {whole} {noun}, or {x}, were lost in the storm.",
            f"{words} of its {whole} {noun}, or about {x}, had left by June." if False else
            f"{words} of {whole} {noun}, or {x}, were on the list.",
        ])
    return text(part), text(wrong)


def total():
    n = random.choice([2, 3, 3, 4])
    parts = [random.randint(11, 95) for _ in range(n)]
    s = sum(parts)
    wrong = s + random.choice([-10, 9, 10, 20, -7])
    kinds = random.choice([["buses", "trams", "ferries", "coaches"], ["grants to schools", "grants to clubs",
                           "grants to choirs", "grants to museums"], ["men", "women", "boys", "girls"]])[:n]
    items = [f"{p} {k}" for p, k in zip(parts, kinds)]
    listed = ", ".join(items[:-1]) + " and " + items[-1]
    firm, town = random.choice(FIRMS), random.choice(TOWNS)
    def text(x):
        return random.choice([
            f"The council of {town} counted {listed}, for a total of {x}.",
            f"{firm} listed {listed}, a total of {x}.",
            f"Inspectors found {listed}, totalling {x}.",
            f"The register names {listed}, bringing the total to {x}.",
            f"The register of {town} holds {x} entries, made up of {listed}.",
        ])
    return text(s), text(wrong)


def money_total():
    a, b = random.randint(1100, 9900) / 100, random.randint(1100, 9900) / 100
    s = a + b
    wrong = s + random.choice([9, 18, -9, 27])
    f, g = random.sample(FIRMS, 2)
    def text(x):
        return random.choice([
            f"{f} gave ${a:.2f} million and {g} gave ${b:.2f} million, for a total of ${x:.2f} million.",
            f"{f} paid ${a:.2f} million in May and ${b:.2f} million in June, a total of ${x:.2f} million.",
        ])
    return text(s), text(wrong)


def per_head():
    n = random.choice([3200, 4100, 5600, 7300, 8400])
    each = random.choice([1250, 2400, 3150, 4800])
    money = n * each / 1e6
    wrong = round(each * random.choice([1.4, 1.7, .6]), -1)
    who = random.choice(["pupils", "patients", "workers", "farmers"])
    town = random.choice(TOWNS)
    def text(x):
        x = grouped(int(x))
        one = who[:-1]
        return random.choice([
            f"{town} spent ${money:.2f} million on {grouped(n)} {who}, or ${x} per {one}.",
            f"The fund paid ${money:.2f} million to {grouped(n)} {who}, or ${x} each.",
            f"A sum of ${money:.2f} million was shared among {grouped(n)} {who}, which is ${x} a head.",
        ])
    return text(each), text(wrong)


def product():
    n, price = random.choice([24, 36, 45, 60, 75, 88]), random.choice([12, 15, 18, 24, 35])
    s = n * price
    wrong = round(s * random.choice([1.2, 1.5, .8]))
    thing = random.choice(["tickets", "crates", "chairs", "hampers", "calendars"])
    def text(x):
        return random.choice([
            f"The school sold {n} {thing} at ${price} each, raising ${grouped(x)}.",
            f"The club bought {n} {thing} at £{price} apiece, a total of £{grouped(x)}.".replace("£", "$"),
            f"{random.choice(PEOPLE)} sold {n} {thing} for ${price} each, earning ${grouped(x)}.",
        ])
    return text(s), text(wrong)


def age():
    born = random.randint(1935, 2000)
    right = 2025 - born - random.choice([0, 1])
    wrong = right + random.choice([-11, -9, 4, 10, 9])
    who = random.choice(PEOPLE)
    def text(x):
        return random.choice([
            f"{who}, {x}, was born in {born} in {random.choice(TOWNS)}.",
            f"Born in {born}, {who}, {x}, runs a bakery in {random.choice(TOWNS)}.",
            f"{who}, {x}, who was born in {born}, has led the union for a long time.",
        ])
    return text(right), text(wrong)


def duration():
    a = random.randint(1890, 1990)
    n = random.randint(6, 25)
    b = a + n
    wrong = n + random.choice([-4, 5, 10, -3])
    what = random.choice(["The dispute", "The building work", "The reign", "The partnership"])
    def text(x):
        return random.choice([
            f"{what} lasted {x} years, from {a} to {b}.",
            f"{what} ran from {a} to {b}, a period of {x} years.",
            f"{random.choice(PEOPLE)} sat on the council from {a} to {b}, or {x} years.".replace(", or", ", a span of"),
        ])
    return text(n), text(wrong)


def days():
    a = random.randint(1, 9)
    n = random.randint(6, 18)
    wrong = n + random.choice([5, 7, 9])
    month = random.choice(["March", "May", "October"])
    what = random.choice(["The strike", "The festival", "The trial", "The search"])
    def text(x):
        return random.choice([
            f"{what} ran from {a} {month} to {a + n} {month}, a total of {x} days.",
            f"{what} lasted {x} days, from {month} {a} to {month} {a + n}.",
        ])
    return text(n), text(wrong)


def listed():
    n = random.randint(3, 6)
    names = random.sample(TOWNS, n)
    words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight"]
    text = lambda x: random.choice([
        f"The firm has offices in {words[x]} cities: {', '.join(names[:-1])} and {names[-1]}.",
        f"Floods hit {words[x]} towns: {', '.join(names[:-1])} and {names[-1]}.",
        f"The tour takes in {words[x]} ports: {', '.join(names[:-1])} and {names[-1]}.",
    ])
    return text(n), text(n + random.choice([-1, 1, 2]))


def rank():
    n = random.randint(3, 5)
    names = random.sample(TOWNS, n - 1)
    order = ["", "first", "second", "third", "fourth", "fifth"]
    ahead = f"{', '.join(names[:-1])} and {names[-1]}"
    who = random.choice(FIRMS)
    text = lambda x: random.choice([
        f"{who} came {order[x]}, behind {ahead}.",
        f"{who} finished {order[x]} behind {ahead}.",
    ])
    return text(n), text(n - 1)


def mean():
    n = random.choice([12, 16, 20, 24, 30, 32, 36])
    k = random.randint(n + 1, 4 * n)
    right = k / n
    possible = {f"{i / n:.2f}" for i in range(0, 10 * n)} | {f"{i / n + 1e-9:.2f}" for i in range(0, 10 * n)}
    wrong = next(x for x in (right + d / 100 for d in range(1, 50)) if f"{x:.2f}" not in possible and
                 f"{x + .001:.2f}" not in possible)
    def text(x):
        return random.choice([
            f"The {n} pupils scored an average of {x:.2f} points.",
            f"{random.choice(PEOPLE)} averaged {x:.2f} goals in {n} matches.",
            f"The {n} families had an average of {x:.2f} children.",
        ])
    return text(right), text(wrong)


def margin():
    b = random.randint(21, 60)
    d = random.randint(3, 30)
    text = lambda x: random.choice([
        f"The motion passed by {b + d} votes to {b}, a majority of {x}.",
        f"The party won {b + d} seats against {b}, a lead of {x}.",
        f"Delegates backed it by {b + d} votes to {b}, a margin of {x}.",
    ])
    return text(d), text(d + random.choice([2, 10, 5]))


RELATIONS = {change: 34, points: 14, direction: 10, multiple: 14, share: 28, big_share: 10, fraction: 10, total: 22,
             money_total: 8, per_head: 10, product: 8, age: 8, duration: 6, days: 4, listed: 4, rank: 3, mean: 5, margin: 2}
assert sum(RELATIONS.values()) == 200


def main():
    print("# Made by make_passages.py: the relation, whether the figures agree, the passage.")
    for relation, count in RELATIONS.items():
        seen = set()
        while len(seen) < count:
            good, bad = relation()
            if good in seen:
                continue
            seen.add(good)
            print(f"{relation.__name__} | agrees | {good}")
            print(f"{relation.__name__} | differs | {bad}")


if __name__ == "__main__":
    main()
