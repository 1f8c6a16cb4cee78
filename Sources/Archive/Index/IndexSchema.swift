internal import GRDB

/// The tables of an index. An index is a cache: a database with another schema number is deleted and made anew, so a
/// change of the tables needs a new `number` and no migration.
enum IndexSchema {
  /// The number of this schema, which a database keeps as its `user_version`. To be raised with every change of the
  /// tables and of what their columns contain.
  static let number = 112

  /// The number has the first letters of the program, as `file` prints them.
  static let signature = DatabaseSignature(
    applicationID: 0x677a_7478, tables: ["article", "entity", "file", "mention", "profile", "property"])

  /// Creates the tables in an empty database. Throws `IndexFailure.newer` or `.outdated` if the database has
  /// another schema.
  static func prepare(_ database: some DatabaseWriter) throws {
    if try database.read(found) == number { return }
    try database.write { db in
      switch try found(db) {
      case number: break
      case 0 where try isEmpty(db):
        try db.execute(sql: tables)
        try db.execute(
          sql: "PRAGMA user_version = \(number); PRAGMA application_id = \(signature.applicationID)")
      case let other: throw other > number ? IndexFailure.newer : IndexFailure.outdated
      }
    }
  }

  private static func found(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  private static let tables = """
    -- Versions and counters by name: `analysis` is the version of the analysis that made names, terms and stories;
    -- `counted` is the last profile whose features `posting` has; `files` is the `FileDigest` of all files, while
    -- each is read.
    CREATE TABLE property (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

    -- Languages by the numbers that stand for them in other tables.
    CREATE TABLE language (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);

    -- FILES AND ARTICLES

    -- One row for each file (entry 0), and one for each article of a file of several (entry 1 and up).
    -- path: a `PathKey`. size, modified (nanoseconds since 1970): of the file when it was read; -1 until all entries
    -- are written. recognition: the version of the recognition that read the file. entries: how many the file
    -- has; 1 where the file is an article. article: the article of this entry. refusal: why there is none, as
    -- `FileRecord` words it; nothing where the file has to be tried again.
    CREATE TABLE file (
      path BLOB NOT NULL,
      entry INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      recognition INTEGER NOT NULL,
      entries INTEGER NOT NULL,
      article INTEGER REFERENCES article,
      refusal TEXT,
      PRIMARY KEY (path, entry)
    ) WITHOUT ROWID;
    CREATE INDEX fileOfArticle ON file (article);

    -- Each article once, however many files contain it. A number is never used again, because the full-text tables
    -- can't forget one.
    -- path, entry: the first place of the article in the order of paths. date: `ArticleDate.sortKey`, 0 where there is
    -- none. headlineFlags: 1 derived, 2 cut. recognized: a hash of all that the recognition found out. author: the words
    -- of the authors, folded (`WordSequence`); empty where there is none. tags: those that the file gives the article, folded,
    -- each between line breaks; empty where there is none. source: the publisher; empty where it is unknown. byline, link,
    -- guid, updated (a `sortKey`), formerVersion (a path): as `Provenance` has them.
    CREATE TABLE article (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id INTEGER NOT NULL UNIQUE,
      path BLOB NOT NULL,
      entry INTEGER NOT NULL,
      language INTEGER NOT NULL REFERENCES language,
      date INTEGER NOT NULL,
      isDateInferred INTEGER NOT NULL,
      words INTEGER NOT NULL,
      headline TEXT NOT NULL,
      headlineStart INTEGER NOT NULL,
      headlineEnd INTEGER NOT NULL,
      headlineFlags INTEGER NOT NULL,
      recognized INTEGER NOT NULL,
      author TEXT NOT NULL,
      tags TEXT NOT NULL,
      source TEXT NOT NULL,
      format TEXT NOT NULL,
      byline TEXT,
      link TEXT,
      guid TEXT,
      updated INTEGER NOT NULL,
      formerVersion TEXT
    );
    -- All columns of `ArticleTable`, which is read from this index alone.
    CREATE INDEX listed ON article (path, entry, id, language, date, words);
    CREATE INDEX authored ON article (author) WHERE author <> '';
    CREATE INDEX tagged ON article (tags) WHERE tags <> '';
    CREATE INDEX sourced ON article (source) WHERE source <> '';
    -- The articles with an address of their own.
    CREATE INDEX linked ON article (number) WHERE link IS NOT NULL;

    -- The articles whose text is too short to show its language alone. language: by the text alone. neighbours: the
    -- codes of the languages among which `article.language` was decided, separated by commas; NULL until then.
    CREATE TABLE weakLanguage (
      article INTEGER PRIMARY KEY, language INTEGER NOT NULL REFERENCES language, neighbours TEXT
    );

    -- The articles that lost a file since the index was pruned last: only these can be gone or have moved.
    CREATE TABLE loose (article INTEGER PRIMARY KEY);

    -- Articles that were taken out of `article` and that tables of names and stories still have, until they are pruned.
    CREATE TABLE removed (article INTEGER PRIMARY KEY);

    -- The articles (by id) whose file has another text now that says mostly the same, each with the article of that text
    -- (by id), until the reader has carried the user's marks over.
    CREATE TABLE succession (former INTEGER PRIMARY KEY, article INTEGER NOT NULL);

    -- The texts that were derived from formats that another program reads, with their parts, fields and links. record: a
    -- `CompressedRecord`.
    CREATE TABLE derived (article INTEGER PRIMARY KEY, record BLOB NOT NULL);

    -- The articles that were removed last, with their profiles: some programs remove a file before they write it anew.
    CREATE TABLE departed (
      number INTEGER PRIMARY KEY, path BLOB NOT NULL, entry INTEGER NOT NULL, id INTEGER NOT NULL,
      features BLOB NOT NULL
    );
    CREATE INDEX departedFrom ON departed (path, entry);

    -- The `ArticleTable` as one value; no row while articles change.
    CREATE TABLE snapshot (articles BLOB NOT NULL);

    -- FULL TEXT

    -- The words of an article, folded and separated by blanks, so that the plainest tokenizer suffices. rowid: the
    -- article's number. hashsize: a batch's words are collected in memory (8 MiB) and written as one segment.
    CREATE VIRTUAL TABLE text USING fts5 (title, body, content='', tokenize='ascii');
    -- pgsz: two leaves fit into a page beside the checksum.
    INSERT INTO text (text, rank) VALUES ('hashsize', 8388608), ('pgsz', 4048);

    -- The first one, two and three letters of an article's words (`WordPrefixes`), for words of which so little is
    -- typed. FTS5's own prefix indexes cost as much again as the whole text.
    CREATE VIRTUAL TABLE wordPrefix USING fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii');
    INSERT INTO wordPrefix (wordPrefix, rank) VALUES ('hashsize', 8388608), ('pgsz', 4048);

    -- NAMES AND STORIES

    -- The articles that are listed and not analysed.
    CREATE TABLE pending (article INTEGER PRIMARY KEY);

    -- The analysed articles with a quotation.
    CREATE TABLE quoting (article INTEGER PRIMARY KEY);

    -- The `TermCodebook` with which profiles are written; no row before there are articles enough to make it from. A
    -- number is never used again.
    CREATE TABLE codebook (number INTEGER PRIMARY KEY AUTOINCREMENT, terms BLOB NOT NULL);

    -- features: the `StoryProfile` of an analysed article. In the order of the analyses, which isn't that of the articles:
    -- profiles that are put between others leave pages half empty.
    CREATE TABLE profile (
      number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL UNIQUE, features BLOB NOT NULL
    );

    -- The articles by their features, in segments. number: the number of the segment in the upper bits and the first
    -- feature of the block below (`PostingTable`). block: a `PostingBlock`.
    CREATE TABLE posting (number INTEGER PRIMARY KEY, block BLOB NOT NULL);

    -- postings: how many a segment has.
    CREATE TABLE postingSegment (number INTEGER PRIMARY KEY, postings INTEGER NOT NULL);

    -- key: an `EntityKey`. feature: the `StoryFeature` of the name.
    CREATE TABLE entity (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, feature INTEGER NOT NULL
    );
    CREATE INDEX entityOfFeature ON entity (feature);

    -- times: how often an article names an entity. form: the `NameHash` of the name that the article uses.
    CREATE TABLE mention (
      entity INTEGER NOT NULL, article INTEGER NOT NULL, times INTEGER NOT NULL, form INTEGER NOT NULL,
      PRIMARY KEY (entity, article)
    ) WITHOUT ROWID;

    -- The names of entities. words: the name as `nameText` has it. times: how often articles write the name. votes: how
    -- often articles name the entity that show it by this name; NULL for a name that is only written, or only known.
    CREATE TABLE name (
      number INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entity,
      language INTEGER NOT NULL REFERENCES language,
      name TEXT NOT NULL,
      words TEXT NOT NULL,
      times INTEGER NOT NULL,
      votes INTEGER,
      UNIQUE (entity, language, name)
    );
    CREATE INDEX nameWords ON name (words);
    CREATE VIRTUAL TABLE nameText USING fts5 (name, content='', columnsize=0, tokenize='ascii');
    INSERT INTO nameText (nameText, rank) VALUES ('pgsz', 4048);

    -- The surveyed articles with their stories. story: the number of the story's first article; provisional until
    -- `property` has `grouped`. closeness: the sum of the links to the other articles of the story.
    CREATE TABLE surveyed (article INTEGER PRIMARY KEY, story INTEGER NOT NULL, closeness REAL NOT NULL);
    CREATE INDEX surveyedStory ON surveyed (story);

    -- The articles that may tell the same story as a surveyed article, as its comparison found them. score: the
    -- probability that both tell one story.
    CREATE TABLE storyLink (
      article INTEGER NOT NULL, other INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY (article, other)
    ) WITHOUT ROWID;

    -- The corrections of names under which the stories were worked out (`FeatureAliases`): the feature that each feature
    -- counts as; nothing for a hidden one.
    CREATE TABLE surveyAlias (feature INTEGER PRIMARY KEY, lead INTEGER);
    """
}
