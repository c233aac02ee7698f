"""Thai text and Thai time. Knows nothing of records, files or pages.

- `digits`: Thai and Arabic digits
- `text`: one spelling for one word; folding for search and comparison; item codes
- `collation`: dictionary order
- `eras`: years B.E. and C.E.
- `months`, `dates`: months and spans as values; dates as people write them
- `fiscal`: fiscal years, their parts and rounds
- `numbers`: numbers as offices print them, amounts of baht in words
- `identity`: personal identification numbers in running text
- `telephone`: telephone numbers as links

A later module of the list may use an earlier one, never the other way.
"""
