internal import Catalogue

extension Model {
  /// Ends the search after its prompt was closed. The article that is read stays.
  mutating func endSearch() -> [Effect] {
    guard let search else { return [] }
    if let typed = search.wider.last { return widenSearch(to: typed, search) }
    self.search = nil
    reader.matches = nil
    return list {
      $0.query = nil
      $0.order = search.orderBefore
    }
  }

  /// Puts another search, or none, in place of the search, without listing its results.
  mutating func replaceSearch(by typed: String?) {
    let orderBefore = search?.orderBefore ?? listing.order
    search = typed.map { Search(typed: $0, orderBefore: orderBefore) }
    listing.query = typed.map { PartialQuery($0, in: searchNames.context).query }
    listing.order = orderBefore
  }

  /// Adds a condition to the search. When the narrowed search ends, the search is restored.
  mutating func narrowSearch(by condition: String) -> [Effect] {
    let typed = search?.typed ?? ""
    let narrowed = Search(
      typed: Query.narrowing(typed, by: condition), orderBefore: search?.orderBefore ?? listing.order,
      wider: search.map { $0.wider + [typed] } ?? [])
    return list(narrowed)
  }

  private mutating func widenSearch(to typed: String, _ search: Search) -> [Effect] {
    list(Search(typed: typed, orderBefore: search.orderBefore, wider: search.wider.dropLast()))
  }

  private mutating func list(_ search: Search) -> [Effect] {
    self.search = search
    reader.matches = nil
    return list { [names = searchNames] in $0.query = PartialQuery(search.typed, in: names.context).query }
      + fetchMatches()
  }
}
