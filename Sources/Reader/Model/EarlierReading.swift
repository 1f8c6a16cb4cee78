/// The article that was read at an earlier time, with its place, and what was read before it.
struct EarlierReading: Sendable {
  let reader: ArticleState
  let sidebar: SidebarState
  let history: History

  init(of model: Model) {
    (reader, sidebar, history) = (model.reader, model.sidebar, model.history)
  }
}
