/// The screens that lie over the panes.
package enum ScreenList {
  /// A line for each screen.
  static let all: [any ReaderScreen.Type] = [
    HelpScreen.self,
    ComparisonScreen.self,
    TimelineScreen.self,
    GlossaryScreen.self,
    EntityPageScreen.self,
    StoriesScreen.self,
    StoryScreen.self,
    LinksScreen.self,
    SourcesScreen.self,
    SavedSearchesScreen.self,
  ]

  /// The names of the screens.
  package static let names: [ScreenName] = all.map { $0.name }

  /// Opens the screen with a name.
  static func open(_ name: ScreenName, over model: inout Model) -> [Effect] {
    all.first { $0.name == name }?.open(over: &model) ?? []
  }
}
