"""Prongsai (โปร่งใส): the records of a Thai local government become its public disclosure site.

The layers, each knowing only those before it:

    thai        Thai text and time: digits, dates, fiscal years, folding
    model       the records: frozen types with a Thai label for each field
    reading     content/ and the catalogue become records; every fault a Problem with its place
    checks      rules across records, one small generator each
    site        Site: all that a renderer may know, joined and addressed
    rendering   Site becomes outputs: pages, feeds, data, search. Pure
    publishing  outputs meet the world: MkDocs, the page frame, the gates, the store
    cli         the `prongsai` command
"""
