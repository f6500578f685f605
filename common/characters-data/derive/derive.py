#!/usr/bin/env python3
"""Derives the character tables of this folder from mojidata's moji.db.

Usage: derive.py MOJI_DB OUTPUT_FOLDER

Writes mj.tsv.gz and variants.tsv. The same moji.db always gives the same bytes.
The output is a derived work under CC BY-SA 2.1 JP, see NOTICE.
"""
import collections
import gzip
import pathlib
import sqlite3
import sys
import unicodedata

# The shrink tables in the order in which a municipality applies them; the number goes into the data.
TABLES = [
    'JIS包摂規準UCS統合規則',
    '戸籍統一文字情報_親字正字',
    '民一2842号通達別表_誤字俗字正字一覧表_無印',
    '民一2842号通達別表_誤字俗字正字一覧表_俗字',
    '民一2842号通達別表_誤字俗字正字一覧表_別字',
    '民二5202号通知別表_正字俗字等対照表',
    '法務省告示582号別表第四_一',
    '法務省告示582号別表第四_二',
    '辞書類等による関連字',
    '読み字形による類推',
]
TABLE_NUMBER = {name: number for number, name in enumerate(TABLES, start=1)}
JIS_UNIFICATION, KOSEKI_STANDARD_FORM = 1, 2
# Further tables that state "the same character", used only for characters outside JIS X 0213.
SAME_CHARACTER_TABLES = {3, 4, 6}
# Compatibility ideographs and Kangxi radicals: characters that Unicode holds a second time.
ENCODED_TWICE = [(0xF900, 0xFAFF), (0x2F800, 0x2FA1F), (0x2F00, 0x2FD5)]


# 漢字施策: in general use, for names.
POLICIES = {None: '', '常用漢字': 'J', '人名用漢字': 'N'}


def cell(x0213):
    plane, row, column = (int(part) for part in x0213.split('-'))
    return plane, row, column


def hexes(text):
    return '-'.join(f'{ord(c):X}' for c in text or '')


def read_shrinks(db):
    """mjName -> ordered list of (table, rank, hops, cell, target character)."""
    shrinks = collections.defaultdict(set)
    query = 'SELECT "MJ文字図形名","縮退UCS","縮退X0213","表","順位","ホップ数" FROM mjsm'
    for mj, ucs, x0213, table, rank, hops in db.execute(query):
        shrinks[mj].add((TABLE_NUMBER[table], rank or 0, hops or 0, cell(x0213), ucs))
    return {mj: sorted(targets) for mj, targets in shrinks.items()}


def mj_rows(db, shrinks):
    readings, radicals = collections.defaultdict(list), collections.defaultdict(list)
    for mj, reading in db.execute('SELECT "MJ文字図形名","読み" FROM mji_reading ORDER BY 1,2'):
        readings[mj].append(reading)
    for mj, radical, rest in db.execute(
            'SELECT "MJ文字図形名","部首","内画数" FROM mji_rsindex ORDER BY 1,2,3'):
        radicals[mj].append(f'{radical}.{rest}')
    duplicates = dict(db.execute('SELECT * FROM mji_duplicated_ivs'))
    query = '''SELECT "MJ文字図形名","対応するUCS","実装したUCS","実装したMoji_JohoコレクションIVS",
      "実装したSVS","戸籍統一文字番号","住基ネット統一文字コード","登記統一文字番号","X0213","X0213_包摂区分",
      "総画数","漢字施策" FROM mji ORDER BY 1'''
    for (mj, related, ucs, ivs, svs, koseki, juki, toki, x0213, kind, strokes,
         policy) in db.execute(query):
        yield [
            mj, hexes(related), '' if ucs is None else hexes(ucs), hexes(ivs),
            hexes(duplicates.get(mj) or svs), koseki or '', (juki or '').removeprefix('J+'),
            toki or '', x0213 or '', '' if kind is None else str(kind), str(strokes),
            '|'.join(radicals[mj]), '|'.join(readings[mj]), POLICIES[policy],
            '|'.join(f'{table}:{hexes(target)}:{rank or hops}'
                     for table, rank, hops, _, target in shrinks.get(mj, [])),
        ]
    for mj, text, koseki in db.execute('SELECT "MJ文字図形名","文字","戸籍統一文字番号" FROM mjih ORDER BY 1'):
        sounds = [r[0] for r in db.execute(
            'SELECT "音価" FROM mjih_phonetic WHERE "MJ文字図形名"=? ORDER BY 1', (mj,))]
        yield [mj, hexes(text), hexes(text), '', '', koseki or '', '', '', '', '', '', '',
               '|'.join(sounds), '', '']


def x0208(position):
    plane, row, column = position
    return plane == 1 and (16 <= row <= 46 or row == 47 and column <= 51
                           or 48 <= row <= 83 or row == 84 and column <= 6)


def read_decisions(path):
    joins, apart = [], set()
    for line in path.read_text('utf-8').splitlines():
        if line and not line.startswith('#'):
            decision, character, other, _ = line.split('\t')
            if decision == 'join':
                joins.append((character, other))
            else:
                apart.add((character, other))
    return joins, apart


def variants(db, shrinks, decisions):
    """Every character -> the one character it is searched as, with the table that says so.

    Each character gets at most ONE parent, so that two standard forms never meet through a third
    character that happens to point to both. README.md tells why these tables and not the others.
    """
    joins, apart = decisions
    position = {target: place for targets in shrinks.values() for _, _, _, place, target in targets}
    parent = {}
    query = 'SELECT "MJ文字図形名","実装したUCS" FROM mji WHERE "実装したUCS" IS NOT NULL ORDER BY 1'
    for mj, ucs in db.execute(query):
        for table, _, _, _, target in shrinks.get(mj, []):
            usable = table in (JIS_UNIFICATION, KOSEKI_STANDARD_FORM) or (
                ucs not in position and table in SAME_CHARACTER_TABLES)
            if usable and target != ucs and (ucs, target) not in apart:
                parent[ucs] = (target, str(table))
                break

    def path(character):
        seen = [character]
        while character in parent and parent[character][0] not in seen:
            character = parent[character][0]
            seen.append(character)
        return seen

    for start in sorted(parent):
        walked = path(start)
        last = walked[-1]
        if last in parent:  # a circle: its most common member (JIS order) becomes the root
            circle = walked[walked.index(parent[last][0]):]
            del parent[min(circle, key=lambda c: (not x0208(position[c]), position[c]))]
    def join(character, other, reason):
        a, b = path(character)[-1], path(other)[-1]
        if a != b:
            parent[a] = (b, reason)

    for character, other in joins:
        join(character, other, 'D')
    for first, last in ENCODED_TWICE:
        for character in map(chr, range(first, last + 1)):
            join(character, unicodedata.normalize('NFKC', character), 'U')
    for character in sorted(parent):
        yield character, path(character)[-1], parent[character][1]


def write_gzip(path, text):
    with open(path, 'wb') as raw, gzip.GzipFile('', 'wb', 9, raw, mtime=0) as packed:
        packed.write(text.encode('utf-8'))


def main(source, output):
    here, output = pathlib.Path(__file__).parent, pathlib.Path(output)
    db = sqlite3.connect(f'file:{source}?mode=ro', uri=True)
    shrinks = read_shrinks(db)
    header = ['mjName', 'related', 'ucs', 'ivs', 'otherSequence', 'koseki', 'juki', 'toki', 'x0213',
              'x0213Kind', 'strokes', 'radicals', 'readings', 'policy', 'shrinks']
    rows = [header, *sorted(mj_rows(db, shrinks))]
    write_gzip(output / 'mj.tsv.gz', ''.join('\t'.join(row) + '\n' for row in rows))
    groups = variants(db, shrinks, read_decisions(here / 'decisions.tsv'))
    lines = ['character\tsearchedAs\ttable', *('\t'.join(row) for row in groups)]
    (output / 'variants.tsv').write_text('\n'.join(lines) + '\n', 'utf-8')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
