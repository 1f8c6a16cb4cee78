package import Catalogue
package import News

/// Something to be done outside the model. Answers come back as messages.
package enum Effect: Hashable, Sendable {
  /// Ask a question; see `Effect.ask`.
  case question(AnyQuestion)
  /// Make a correction, or take it back, and keep that.
  case correct(CorrectionChange)
  /// Make a change of the termbase, and keep that.
  case keepTerm(TermChange)
  /// Set or take a mark, and keep that.
  case mark(MarkChange)
  /// Put a note on an article, and keep that.
  case note(NoteChange)
  /// Open the note of articles in an editor.
  case editNote(NoteDraft)
  /// Remember how far an article was read.
  case keepPosition(ArticleID, Int?)
  /// Save the view, for the next start with this collection.
  case keepView(SavedView)
  /// Remember the text of a search.
  case keepSearch(String)
  /// Make a change of the saved searches, and keep that.
  case changeSavedSearches(SavedSearchChange)
  /// Open the file of the saved searches in an editor.
  case editSavedSearches
  /// Send `Message.reminded` after a while. An earlier reminder is forgotten.
  case remind(after: Duration, of: ArticleID)
  /// Send `Message.waitLimited` with the number of a wait after `Model.longestWait`. An earlier limit is forgotten.
  case limitWait(Int)
  /// Copy a text, and tell where it went.
  case copy(String)
  /// Run a command of the user's, which gets the terminal; first make what it reads.
  case run(ShellCommand)
  /// Run a command whose input is made.
  case launch(ShellCommand, input: [UInt8])
  /// Remember the line of a command.
  case keepCommand(String)
  /// Ask for the commands of earlier sittings; the answer is `Message.commandsRecalled`.
  case recallCommands
  /// Open an article's file in an editor.
  case edit(ArticleID, Location)
  /// Fetch the sources with these addresses at once, or all that are due.
  case fetch([String]?)
  /// Fetch the page of a kept article, whose file is at a path.
  case fetchPage(path: String)
  case changeSubscription(SubscriptionChange)
  /// Open the file of the sources in an editor.
  case editSources
  /// Open an address in a browser.
  case browse(WebAddress)
  /// Write a finding to a file of its own.
  case export(Finding, FindingFormat)
  /// Write the names and terms of articles, with their equivalents in another language, to files.
  case exportGlossary(GlossaryScope)
  /// Draw the whole screen anew, whatever the terminal shows.
  case redraw
  /// Stop the process as the shell's job control does, and go on when it is continued.
  case suspend
  case quit
}

/// A note that is being written.
package struct NoteDraft: Hashable, Sendable {
  package let articles: [ArticleID]
  /// The text in the editor at first: the note before; empty where the articles have no note in common.
  package let text: String
  /// The note of each article when the editor was opened.
  let notes: [String]

  /// - Parameter notes: the note of each article; nil if each has `text`.
  package init(articles: [ArticleID], text: String, notes: [String]? = nil) {
    (self.articles, self.text) = (articles, text)
    self.notes = notes ?? articles.map { _ in text }
  }
}

/// Which articles a glossary is made of.
package enum GlossaryScope: Hashable, Sendable {
  case article(ArticleID)
  case listing(Listing)
}
