internal import GRDB

/// The tables of an index. Whatever was released once stays as it is: changes are migrations of their own.
enum IndexSchema {
  /// Brings a database to today's schema. Throws `IndexFailure.newer` where it knows of later ones.
  static func migrate(_ database: some DatabaseWriter) throws {
    let migrator = migrator
    let state = try database.read { db in
      (isNewer: try migrator.hasBeenSuperseded(db), isDone: try migrator.hasCompletedMigrations(db))
    }
    if state.isNewer { throw IndexFailure.newer }
    if !state.isDone { try migrator.migrate(database) }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("files and articles") { try $0.execute(sql: filesAndArticles) }
    migrator.registerMigration("full text") { try $0.execute(sql: fullText) }
    migrator.registerMigration("names and stories") { try $0.execute(sql: namesAndStories) }
    migrator.registerMigration("one pass") { try $0.execute(sql: onePass) }
    migrator.registerMigration("names linked by tables") { try $0.execute(sql: namesAnew) }
    migrator.registerMigration("coverage") { try $0.execute(sql: coverage) }
    migrator.registerMigration("forms of mentions") { try $0.execute(sql: formsOfMentions) }
    migrator.registerMigration("openings of three letters") { try $0.execute(sql: openingsOfThreeLetters) }
    return migrator
  }

  /// `path`: a `PathKey`. `article.path` is the first of the files that hold the article. `modified`: nanoseconds
  /// since 1970. `date`: `ArticleDate.sortKey`, 0 where there is none. `headlineFlags`: 1 derived, 2 cut.
  /// An article's number is never used again: the contentless full-text tables may still know it.
  private static let filesAndArticles = """
    CREATE TABLE language (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
    CREATE TABLE article (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id INTEGER NOT NULL UNIQUE,
      path BLOB NOT NULL,
      language INTEGER NOT NULL REFERENCES language,
      date INTEGER NOT NULL,
      isDateInferred INTEGER NOT NULL,
      words INTEGER NOT NULL,
      headline TEXT NOT NULL,
      headlineStart INTEGER NOT NULL,
      headlineEnd INTEGER NOT NULL,
      headlineFlags INTEGER NOT NULL
    );
    CREATE INDEX roster ON article (path, id, language, date, words);
    CREATE TABLE file (
      path BLOB PRIMARY KEY,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      article INTEGER REFERENCES article
    ) WITHOUT ROWID;
    CREATE INDEX fileOfArticle ON file (article);
    CREATE TABLE snapshot (roster BLOB NOT NULL);
    CREATE TABLE fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// Words come folded and parted by blanks, so that the plainest tokenizer does. The rows are article numbers.
  /// `opening` has how every word of an article begins, once: what is found by a word of which so little is typed. FTS5's
  /// own prefix indexes cost as much again as the whole text.
  private static let fullText = """
    CREATE VIRTUAL TABLE text USING fts5 (title, body, content='', tokenize='ascii');
    CREATE VIRTUAL TABLE opening USING fts5 (
      title, body, content='', detail=column, columnsize=0, tokenize='ascii'
    );
    """

  /// What was read of names before has other keys: everything is analysed anew. `entity.feature`: the name's `Feature`.
  private static let namesAnew = """
    DROP TABLE profile;
    DROP TABLE posting;
    DROP TABLE feature;
    DROP TABLE mention;
    DROP TABLE nameText;
    DROP TABLE name;
    DROP TABLE entity;
    DELETE FROM fact WHERE name = 'counted';
    \(namesAndStories)
    ALTER TABLE entity ADD COLUMN feature INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX entityOfFeature ON entity (feature);
    INSERT INTO posting (posting, rank) VALUES ('hashsize', 8388608);
    INSERT OR IGNORE INTO pending SELECT number FROM article;
    """

  /// Analysed articles that were compared with all others: whether their story is told in another language.
  private static let coverage = """
    CREATE TABLE coverage (article INTEGER PRIMARY KEY, isPaired INTEGER NOT NULL);
    """

  /// `mention.form`: the `WrittenForm` in which the article has the entity.
  private static let formsOfMentions = """
    ALTER TABLE mention ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
    """

  /// `opening.words`: an article's `WordOpenings`. All files are read anew for them.
  private static let openingsOfThreeLetters = """
    DROP TABLE opening;
    CREATE VIRTUAL TABLE opening USING fts5 (
      words, content='', detail=none, columnsize=0, tokenize='ascii'
    );
    INSERT INTO opening (opening, rank) VALUES ('hashsize', 8388608);
    INSERT INTO text (text) VALUES ('delete-all');
    INSERT INTO posting (posting) VALUES ('delete-all');
    INSERT INTO nameText (nameText) VALUES ('delete-all');
    DELETE FROM snapshot;
    DELETE FROM file;
    DELETE FROM pending;
    DELETE FROM coverage;
    DELETE FROM profile;
    DELETE FROM mention;
    DELETE FROM name;
    DELETE FROM entity;
    DELETE FROM feature;
    DELETE FROM article;
    DELETE FROM fact WHERE name = 'counted';
    """

  /// `profile`: an analysed article's `StoryProfile`. `feature.documents`: how many articles in a language have it,
  /// counted now and then, up to the article of the fact `counted`. `name.words`: the name as `nameText` has it.
  private static let namesAndStories = """
    CREATE TABLE profile (article INTEGER PRIMARY KEY, features BLOB NOT NULL);
    CREATE VIRTUAL TABLE posting USING fts5 (
      features, content='', detail=none, columnsize=0, tokenize='ascii'
    );
    CREATE TABLE feature (
      number INTEGER NOT NULL, language INTEGER NOT NULL, documents INTEGER NOT NULL,
      PRIMARY KEY (number, language)
    ) WITHOUT ROWID;
    CREATE TABLE entity (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL);
    CREATE TABLE mention (
      entity INTEGER NOT NULL, article INTEGER NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (entity, article)
    ) WITHOUT ROWID;
    CREATE TABLE name (
      number INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entity,
      language INTEGER NOT NULL REFERENCES language,
      name TEXT NOT NULL,
      words TEXT NOT NULL,
      times INTEGER NOT NULL,
      UNIQUE (entity, language, name)
    );
    CREATE INDEX nameWords ON name (words);
    CREATE VIRTUAL TABLE nameText USING fts5 (name, content='', columnsize=0, tokenize='ascii');
    """

  /// `file.refusal`: why a file gave no article, as `FileProblem.Cause.record` has it; nothing where it has to be tried
  /// again. `pending`: articles that are listed and not analysed. The fact `analysis` is the version of the analysis that
  /// all others have. A batch's words are gathered in memory as a whole (8 MiB; by default FTS5 writes out every
  /// one): fewer pieces have to be merged.
  private static let onePass = """
    ALTER TABLE file ADD COLUMN refusal TEXT;
    CREATE TABLE pending (article INTEGER PRIMARY KEY);
    INSERT INTO pending SELECT number FROM article WHERE number NOT IN (SELECT article FROM profile);
    INSERT INTO text (text, rank) VALUES ('hashsize', 8388608);
    INSERT INTO posting (posting, rank) VALUES ('hashsize', 8388608);
    """
}
