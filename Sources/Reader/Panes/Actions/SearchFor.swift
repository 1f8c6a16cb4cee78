internal import Catalogue
internal import Screen

extension Model {
  /// Lists what a search finds, in the order of the list. The list gets the focus.
  mutating func search(for typed: String) -> [Effect] {
    let understood = PartialQuery(typed, in: searchNames.context)
    search = Search(typed: understood.typed, orderBefore: search?.orderBefore ?? listing.order)
    listing.query = understood.query
    list.opensOnArrival = true
    let names = Query.needsContext(typed) ? [Effect.ask(SearchNames())] : []
    return names + fetchRows(anchor: .index(0)) + moveFocus(.to(.list))
  }
}
