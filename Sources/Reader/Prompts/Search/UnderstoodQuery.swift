internal import Catalogue

/// A query that may be half typed: as much of it as can be understood. `port lang:` lists what `port ` finds until
/// a language stands behind the colon, so that the list stays calm.
struct UnderstoodQuery {
  let query: Query
  /// The text that says so.
  let typed: String
  /// What is wrong with the whole text, and where.
  let error: QueryError?

  init(_ typed: String) {
    do throws(QueryError) {
      query = try Query(parsing: typed)
      self.typed = typed
      error = nil
    } catch {
      // An error stands before the text's end, so that this comes to an end too.
      let rest = UnderstoodQuery(
        String(String.UnicodeScalarView(typed.unicodeScalars.prefix(error.position))))
      query = rest.query
      self.typed = rest.typed
      self.error = error
    }
  }
}
