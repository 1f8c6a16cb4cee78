package import Journal

extension ReadingState {
  /// The state in the database at `file`, which is made where it is missing; loading begins at once.
  /// `collection`: the name under which the collection's place is kept. `report` is called on a thread of its own.
  package convenience init(
    file: String, collection: String, limits: Limits = Limits(),
    reporting report: @escaping @Sendable (StateEvent) -> Void
  ) {
    self.init(in: StateDatabase(file: file, collection: collection, limits: limits), reporting: report)
  }
}
