#!/usr/bin/env python3
"""Verdicts on the seed article against its hand-made gold.

usage: seed_verdicts.py STET CORPUS.db [SEEDS]      (SEEDS: the folder with gold.jsonl, default ../shared/seeds)

Every gold figure, date and quotation of the body is matched with the claim that overlaps it most (at least 0.3). Settled
rightly: supported (or imprecise) -> supported; conflicting -> conflicting; mixed -> disputed, supported or conflicting.
A false conflict is a claim called conflicting where the gold has no conflict.
"""
import collections
import json
import os
import subprocess
import sys

RIGHT = {
    "supported": {"supported"},
    "supported_imprecise": {"supported"},
    "conflicting": {"conflicting"},
    "mixed": {"disputed", "supported", "conflicting"},
    "unsupported": {"unsupported", "not-checkable"},
}


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def main():
    stet, corpus = sys.argv[1:3]
    seeds = sys.argv[3] if len(sys.argv) > 3 else "../shared/seeds"
    path = os.path.join(seeds, "deepseek-scmp.txt")
    text = open(path, encoding="utf-8").read()
    byte_at = [0]
    for c in text:
        byte_at.append(byte_at[-1] + len(c.encode()))
    run = subprocess.run([stet, "check", path, "--corpus", corpus, "--no-config", "--format", "json", "--fail-on", "never"],
                         capture_output=True, check=False)
    if run.returncode != 0:
        raise SystemExit(run.stderr.decode())
    claims = json.loads(run.stdout)["files"][0]["claims"]
    gold = [json.loads(line) for line in open(os.path.join(seeds, "gold.jsonl"), encoding="utf-8")]

    counts = collections.defaultdict(collections.Counter)
    settled_conflicts = set()
    for g in gold:
        kind = "attribution" if g["kind"] == "quote" and g.get("type") == "indirect" else g["kind"]
        if g.get("region", "body") != "body":
            continue
        span = [byte_at[i] for i in (g.get("content_span") or g["span"])]
        wanted = g["verdict"]["verdict"]
        kinds = {"figure": {"figure"}, "date": {"date"}, "quote": {"quote"}, "attribution": {"attribution"},
                 "relation": {"role"}}.get(kind, {"statement"})
        best, found = 0.3, None
        for c in claims:
            if c["kind"] not in kinds:
                continue
            body = c.get("quote") or c.get("attribution") or {}
            spans = [(s["start"], s["end"]) for s in body.get("content", [])] or [(c["span"]["start"], c["span"]["end"])]
            score = max(overlap(span, s) for s in spans)
            if score > best:
                best, found = score, c
        got = found["verdict"] if found else "(not found)"
        right = got in RIGHT[wanted]
        if found and got == "conflicting" and wanted in ("conflicting", "mixed"):
            settled_conflicts.add(found["id"])
        settles = wanted != "unsupported"
        counts[kind]["settled" if settles else "open"] += 1
        counts[kind]["right" if settles else "open right"] += right
        counts[kind]["found"] += found is not None
        if "-v" in sys.argv or (settles and not right):
            print(f"  {g['id']} {kind:11} {wanted:20} {got:14} {g['text'][:70]!r}")
    for c in claims:
        if c["verdict"] in ("conflicting", "disputed"):
            mark = "" if c["id"] in settled_conflicts else "  <- no such conflict in the gold"
            print(f"  {c['verdict']}: {c['kind']} {c['text'][:60]!r} {[f['message'] for f in c['findings']]}{mark}")
    false = [c for c in claims if c["verdict"] == "conflicting" and c["id"] not in settled_conflicts]
    for kind, c in sorted(counts.items()):
        print(f"{kind:12} found {c['found']:3}  settled rightly {c['right']}/{c['settled']}  left open rightly "
              f"{c['open right']}/{c['open']}")
    main_kinds = [counts[k] for k in ("figure", "date", "quote")]
    right, all_settled = sum(c["right"] for c in main_kinds), sum(c["settled"] for c in main_kinds)
    print(f"figures, dates, quotes: {right}/{all_settled} settled rightly; false conflicts anywhere: {len(false)}")


if __name__ == "__main__":
    main()
