/// The tables of a shared archive, in the schema `gazette` of a database. Sources/SharedArchive/README.md describes them.
///
/// The SQL runs unchanged on Citus: keys contain the column by which a table is distributed, no statement needs a function
/// of ours on the server, and no table refers to another one.
package enum ArchiveSchema {
  /// The number of this schema, to be raised with every change of the tables.
  package static let version = 3
  /// The number of the folding of words: to be raised where the same text gives other words or another signature.
  package static let folding = 2

  /// The number of words from which an article counts as long. A `tsvector` has the places of a word's first 256
  /// occurrences only, and the most frequent word is one of fourteen.
  static let longArticle = 3_000

  /// The statements that each session of an archive begins with. Compiling costs more than any question takes, and a
  /// server that lost its client looks for it.
  package static let session = [
    "SET search_path = gazette", "SET jit = off", "SET client_connection_check_interval = '5s'",
    "SET TIME ZONE 'UTC'",
  ]

  /// A table that Citus distributes over servers, with the column that says where a row is.
  package static let distribution: [(table: String, column: String)] = [
    ("article", "number"), ("profile", "article"), ("mention", "article"), ("telling", "article"),
    ("storylink", "article"), ("uncounted", "article"), ("unsurveyed", "article"), ("known", "id"),
    ("entity", "number"), ("name", "entity"), ("feature", "number"), ("story", "number"),
    ("mark", "article"), ("tag", "article"), ("note", "article"), ("succession", "former"),
    ("carried", "former"), ("gone", "article"), ("name_next", "entity"),
  ]

  /// The statements that make the tables in an empty schema.
  static var tables: [String] {
    ["CREATE SCHEMA gazette", "SET search_path = gazette"] + [versions, article] + partitions
      + articleIndexes + names + stories + reader + versionTables
  }

  private static let versions = """
    CREATE TABLE archive (
      version integer NOT NULL, folding integer NOT NULL, analysis integer NOT NULL,
      created timestamptz NOT NULL DEFAULT now(), is_upgrading boolean NOT NULL DEFAULT false
    )
    """

  private static let article = """
    CREATE TABLE article (
      number integer NOT NULL, date integer NOT NULL, id bigint NOT NULL, language text NOT NULL,
      date_inferred boolean NOT NULL, word_count integer NOT NULL,
      headline text NOT NULL, headline_start integer NOT NULL, headline_end integer NOT NULL,
      headline_flags smallint NOT NULL, path text NOT NULL, entry integer NOT NULL,
      format text NOT NULL, source text NOT NULL, author text NOT NULL, byline text, link text, guid text,
      updated integer NOT NULL, former_version text, has_quotation boolean NOT NULL, title tsvector NOT NULL,
      words tsvector NOT NULL, words_cut boolean NOT NULL, record bytea NOT NULL,
      signature smallint[] NOT NULL DEFAULT '{}', PRIMARY KEY (number, date)
    ) PARTITION BY RANGE (date)
    """

  /// The first years of the partitions: few for old news, one for each year of the web, and one for what comes.
  static let years = [2000, 2005, 2010] + Array(2013...2035)

  /// The dates of the part of the table that has a date.
  static func part(with date: Int64) -> ClosedRange<Int64> {
    let bounds = years.map { Int64($0) * 10_000 }
    let next = bounds.first { $0 > date } ?? 100_000_000
    return (bounds.last { $0 <= date } ?? 0)...next - 1
  }

  /// The names of the parts.
  private static let parts = ["article_before"] + years.map { "article_\($0)" }

  private static var partitions: [String] {
    let bounds = ["MINVALUE"] + years.map { "\($0)0000" } + ["MAXVALUE"]
    return zip(parts, zip(bounds, bounds.dropFirst())).flatMap { table, bounds in
      [
        "CREATE TABLE \(table) PARTITION OF article FOR VALUES FROM (\(bounds.0)) TO (\(bounds.1))",
        // Records are compressed already. Rows of lists are short where the long values lie elsewhere.
        "ALTER TABLE \(table) ALTER COLUMN record SET STORAGE EXTERNAL",
        "ALTER TABLE \(table) SET (toast_tuple_target = 1024)",
      ]
    } + signatureStorage
  }

  /// The server neither tries to compress words and signatures, which it couldn't, nor counts the numbers of signatures.
  private static var signatureStorage: [String] {
    parts.flatMap { table in
      [
        "ALTER TABLE \(table) ALTER COLUMN words SET STORAGE EXTERNAL",
        "ALTER TABLE \(table) ALTER COLUMN signature SET STORAGE EXTERNAL",
        "ALTER TABLE \(table) ALTER COLUMN signature SET STATISTICS 0",
      ]
    }
  }

  /// Finds the articles whose phrases their words don't tell.
  static let longArticles = """
    CREATE INDEX IF NOT EXISTS article_long ON article (date DESC, number DESC) WHERE word_count > \(longArticle)
    """

  /// One index, so that the server skips what lacks a word or a number.
  private static let signedWords = "CREATE INDEX article_words ON article USING gin (words, signature)"

  /// The statements that add signatures to the articles of version 2. All articles get them when they are analysed anew.
  static let signatures =
    [
      "ALTER TABLE article ADD COLUMN signature smallint[] NOT NULL DEFAULT '{}'", "DROP INDEX article_words",
    ] + signatureStorage + [signedWords]

  private static let articleIndexes = [
    "CREATE INDEX article_date ON article (date DESC, number DESC)",
    "CREATE INDEX article_language ON article (language, date DESC, number DESC)",
    "CREATE INDEX article_id ON article (id)",
    "CREATE INDEX article_author ON article (author text_pattern_ops) WHERE author <> ''",
    "CREATE INDEX article_source ON article (source text_pattern_ops) WHERE source <> ''",
    signedWords,
    "CREATE INDEX article_title ON article USING gin (title)",
    "CREATE INDEX article_cut ON article (date DESC, number DESC) WHERE words_cut",
    longArticles,
    "CREATE SEQUENCE article_number AS integer CACHE 1",
    """
    CREATE TABLE known (
      id bigint PRIMARY KEY, number integer NOT NULL, date integer NOT NULL, language text, place bigint
    )
    """,
    "CREATE INDEX known_place ON known (place)",
    "CREATE TABLE bucket (day integer, language text, n bigint NOT NULL, PRIMARY KEY (day, language)) "
      + "WITH (fillfactor = 50)",
  ]

  private static let names = [
    """
    CREATE TABLE entity (
      number bigint PRIMARY KEY, key text NOT NULL, kind text NOT NULL, feature bigint NOT NULL
    )
    """,
    "CREATE INDEX entity_feature ON entity (feature)",
    """
    CREATE TABLE mention (
      entity bigint NOT NULL, date integer NOT NULL, article integer NOT NULL, times integer NOT NULL,
      form bigint NOT NULL, PRIMARY KEY (entity, date, article)
    )
    """,
    "CREATE INDEX mention_article ON mention (article)",
    """
    CREATE TABLE name (
      entity bigint NOT NULL, language text NOT NULL, name text NOT NULL, words text NOT NULL,
      times bigint NOT NULL, votes bigint, PRIMARY KEY (entity, language, name)
    ) WITH (fillfactor = 70)
    """,
    "CREATE INDEX name_words ON name (words text_pattern_ops)",
    "CREATE INDEX name_word ON name USING gin (array_to_tsvector(string_to_array(words, ' ')))",
  ]

  private static let stories = [
    """
    CREATE TABLE profile (
      article integer PRIMARY KEY, date integer NOT NULL, language text NOT NULL, word_count integer NOT NULL,
      features bigint[] NOT NULL, levels bytea NOT NULL
    ) WITH (toast_tuple_target = 128)
    """,
    "CREATE INDEX profile_date ON profile (date DESC, article DESC)",
    "CREATE INDEX profile_feature ON profile USING gin (features)",
    "CREATE TABLE feature (number bigint PRIMARY KEY, documents bigint NOT NULL) WITH (fillfactor = 70)",
    "CREATE TABLE uncounted (article integer PRIMARY KEY)",
    "CREATE TABLE unsurveyed (article integer PRIMARY KEY, date integer NOT NULL)",
    "CREATE INDEX unsurveyed_date ON unsurveyed (date DESC, article DESC)",
    """
    CREATE TABLE storylink (
      article integer, other integer, date integer NOT NULL, score double precision NOT NULL,
      PRIMARY KEY (article, other)
    )
    """,
    "CREATE INDEX storylink_date ON storylink (date)",
    """
    CREATE TABLE telling (
      article integer PRIMARY KEY, date integer NOT NULL, story integer NOT NULL, closeness real NOT NULL
    )
    """,
    "CREATE INDEX telling_story ON telling (story, date, article)",
    """
    CREATE TABLE story (
      number integer PRIMARY KEY, first integer NOT NULL, last integer NOT NULL, articles integer NOT NULL,
      languages text[] NOT NULL
    )
    """,
    "CREATE INDEX story_last ON story (last DESC, number DESC)",
  ]

  /// The tables of later versions of articles, and of an analysis of all articles anew. Since version 2.
  static let versionTables = [
    """
    CREATE TABLE succession (
      former bigint PRIMARY KEY, article bigint NOT NULL, path text NOT NULL, entry integer NOT NULL,
      language text NOT NULL, record bytea NOT NULL
    )
    """,
    "ALTER TABLE succession ALTER COLUMN record SET STORAGE EXTERNAL",
    "CREATE INDEX succession_article ON succession (article)",
    """
    CREATE TABLE carried (
      reader name DEFAULT current_user, former bigint, PRIMARY KEY (reader, former)
    )
    """,
    "CREATE TABLE gone (article integer PRIMARY KEY)",
    "CREATE INDEX storylink_other ON storylink (other)",
    "CREATE TABLE stale (first integer PRIMARY KEY, last integer NOT NULL)",
    """
    CREATE TABLE name_next (
      entity bigint NOT NULL, language text NOT NULL, name text NOT NULL, words text NOT NULL,
      times bigint NOT NULL, votes bigint, PRIMARY KEY (entity, language, name)
    )
    """,
  ]

  private static let reader = [
    """
    CREATE TABLE mark (
      reader name DEFAULT current_user, article bigint, is_read boolean NOT NULL DEFAULT false,
      is_starred boolean NOT NULL DEFAULT false, is_hidden boolean NOT NULL DEFAULT false, position integer,
      changed timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (reader, article)
    )
    """,
    """
    CREATE TABLE tag (
      reader name DEFAULT current_user, article bigint, tag text, changed timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (reader, article, tag)
    )
    """,
    """
    CREATE TABLE note (
      reader name DEFAULT current_user, article bigint, note text NOT NULL,
      changed timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (reader, article)
    )
    """,
    """
    CREATE TABLE place (
      reader name DEFAULT current_user PRIMARY KEY, view text NOT NULL,
      changed timestamptz NOT NULL DEFAULT now()
    )
    """,
    """
    CREATE TABLE search (
      reader name DEFAULT current_user, typed text, used timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (reader, typed)
    )
    """,
  ]
}
