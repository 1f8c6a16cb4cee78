internal import Catalogue
internal import Languages
internal import Localization
internal import News
package import Screen

/// The prompt for the name under which a search is kept.
package struct NamePrompt: Hashable, Sendable {
  package private(set) var field = TextField()
  /// The query to keep.
  let query: String
  /// The remark on a name that can't be taken.
  private var refusal: String?
  /// The name whose search the next Enter replaces.
  private var replaced: String?

  init(query: String) { self.query = query }

  /// The typed name without blanks around it.
  private var name: String {
    field.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Model {
  /// `M`: asks for the name under which the search and the filters of the list are kept.
  mutating func openNamePrompt() -> [Effect] {
    let query = listedQuery
    guard !query.isEmpty else {
      let key = keyName(for: .search)
      return refuse(wording(en: "nothing is searched: \(key) first", vi: "chưa tìm gì: hãy bấm \(key) trước"))
    }
    prompt = NamePrompt(query: query)
    return [.ask(SearchNames())]
  }

  /// The search, the language and the name that narrow the list, as a query.
  private var listedQuery: String {
    let name = filterEntity.map { entity in
      "name:\"\(entity.name(in: .undetermined).filter { !"\"“”„".contains($0) })\""
    }
    let conditions = [listing.language.map { "lang:\($0.code)" }, name].compactMap(\.self)
    return conditions.reduce(Query.completing(search?.typed ?? "")) { Query.narrowing($0, by: $1) }
  }
}

extension NamePrompt: ReaderPrompt {
  package var input: TextField? { field }

  package func sign(in model: Model) -> String {
    wording(en: "name of the search: ", vi: "đặt tên cho tìm kiếm: ")
  }

  package func remark(in model: Model) -> (words: String, style: Style) {
    if let refusal { return (refusal, Style(.alert)) }
    if let known = model.searchNames.context.searches[name], !name.isEmpty {
      return replaced == name
        ? (
          wording(en: "Enter again replaces \(known.query)", vi: "Enter lần nữa sẽ thay \(known.query)"),
          Style(.alert)
        )
        : (wording(en: "replaces \(known.query)", vi: "thay cho \(known.query)"), Style(.quiet))
    }
    return (
      wording(en: "Enter keeps \(query)  Esc closes", vi: "Enter lưu \(query)  Esc đóng"), Style(.quiet)
    )
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    switch key {
    case .escape: return model.closePrompt()
    case .enter: return keep(in: &model)
    default: change(in: &model) { $0.edit(by: key) }
    }
    return []
  }

  package func paste(_ text: String, in model: inout Model) -> [Effect] {
    change(in: &model) { $0.insert(pasted: text) }
    return []
  }

  private func change(in model: inout Model, _ change: (inout TextField) -> Void) {
    var changed = self
    (changed.refusal, changed.replaced) = (nil, nil)
    change(&changed.field)
    model.prompt = changed
  }

  private func keep(in model: inout Model) -> [Effect] {
    let name = name
    guard !name.isEmpty else { return model.closePrompt() }
    guard !name.contains(where: { "\"“”„".contains($0) }), !SavedSearch(name, "").isNamed(Query.titlePlace)
    else {
      return refuse(
        wording(en: "a name of its own, without quotes", vi: "hãy chọn tên khác, không có ngoặc kép"),
        in: &model)
    }
    if let error = mistake(ofKeeping: SavedSearch(name, query), in: model) {
      return refuse(error.wording, in: &model)
    }
    if let known = model.searchNames.context.searches[name], known.query != query, replaced != name {
      var asking = self
      asking.replaced = name
      model.prompt = asking
      return []
    }
    model.prompt = nil
    return model.change(.keep(SavedSearch(name, query)))
  }

  private func refuse(_ words: String, in model: inout Model) -> [Effect] {
    var refused = self
    refused.refusal = words
    model.prompt = refused
    return []
  }

  /// The mistake that a search would have under its name: it leads back to itself by searches that it names.
  private func mistake(ofKeeping search: SavedSearch, in model: Model) -> QueryError? {
    var context = model.searchNames.context
    context.searches = context.searches.applying(.keep(search))
    return PartialQuery("in:\"\(search.name)\"", in: context).error
  }
}
