package import News

/// The marks that the user set on an article.
package struct ReadingMarks: Hashable, Sendable {
  package var isRead: Bool
  package var isStarred: Bool
  /// True if lists leave the article out.
  package var isHidden: Bool

  package init(isRead: Bool = false, isStarred: Bool = false, isHidden: Bool = false) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.isHidden = isHidden
  }
}

/// The reading state of an article that is kept between sessions.
package struct ReadingRecord: Hashable, Sendable {
  package var marks: ReadingMarks
  /// The UTF-8 offset of the first text on the screen when the user left the article; nil at its beginning.
  package var position: Int?
  package var annotation: Annotation

  package init(
    marks: ReadingMarks = ReadingMarks(), position: Int? = nil, annotation: Annotation = Annotation()
  ) {
    self.marks = marks
    self.position = position
    self.annotation = annotation
  }

  /// True if a mark is set.
  package subscript(mark: MarkChange.Mark) -> Bool {
    get { mark.tag.map { annotation[tag: $0] } ?? marks[mark] }
    set {
      marks[mark] = newValue
      if let tag = mark.tag { annotation[tag: tag] = newValue }
    }
  }
}

/// All that the user marked, tagged and noted, at one moment.
package struct UserMarks: Sendable {
  /// The marks of all articles that have some.
  package var marks: [ArticleID: ReadingMarks]
  /// The tags and notes of all articles that have some.
  package var annotations: Annotations

  package init(marks: [ArticleID: ReadingMarks] = [:], annotations: Annotations = Annotations()) {
    (self.marks, self.annotations) = (marks, annotations)
  }
}

/// A mark that is set or removed on some articles. `articles` has only the articles whose mark changes, so that the
/// reverse undoes exactly this change.
package struct MarkChange: Hashable, Sendable {
  /// A mark of the user.
  package enum Mark: Hashable, Sendable {
    case read, starred, hidden
    case tag(String)

    /// The tag; nil for other marks.
    package var tag: String? { if case .tag(let tag) = self { tag } else { nil } }
  }

  package let mark: Mark
  /// True if the mark is set, false if the mark is removed.
  package let isSet: Bool
  package let articles: [ArticleID]

  package init(_ mark: Mark, _ isSet: Bool, _ articles: [ArticleID]) {
    self.mark = mark
    self.isSet = isSet
    self.articles = articles
  }

  /// The change that undoes this change.
  package var reversed: MarkChange { MarkChange(mark, !isSet, articles) }
}

extension ReadingMarks {
  /// True if a mark is set. A tag is no mark of these.
  package subscript(mark: MarkChange.Mark) -> Bool {
    get {
      switch mark {
      case .read: isRead
      case .starred: isStarred
      case .hidden: isHidden
      case .tag: false
      }
    }
    set {
      switch mark {
      case .read: isRead = newValue
      case .starred: isStarred = newValue
      case .hidden: isHidden = newValue
      case .tag: break
      }
    }
  }
}

extension ArticleRow {
  /// The number of unread articles among those for which the row stands.
  fileprivate var unreadCount: Int { storyLine?.unread.count ?? (marks.isRead ? 0 : 1) }
}

extension RowWindow {
  /// The same rows with a change applied to its articles and to the count of unread articles.
  package func applying(_ change: MarkChange) -> RowWindow {
    let articles = Set(change.articles)
    var rows = rows
    var newlyUnread = 0
    for index in rows.indices {
      let unread = rows[index].unreadCount
      if change.mark == .read { rows[index].storyLine?.mark(articles, isRead: change.isSet) }
      if articles.contains(rows[index].id) {
        rows[index].marks[change.mark] = change.isSet
        if let tag = change.mark.tag { rows[index].annotation[tag: tag] = change.isSet }
      }
      newlyUnread += rows[index].unreadCount - unread
    }
    // A listing by story counts stories, and their unread articles.
    let most = request.listing.isByStory ? .max : total.value
    return with(rows, unreadCount: unreadCount.map { min(max(0, $0 + newlyUnread), most) })
  }

  /// The same rows with a note changed.
  package func applying(_ change: NoteChange) -> RowWindow {
    with(
      rows.map { row in
        guard row.id == change.article else { return row }
        var row = row
        row.annotation.note = change.note
        return row
      })
  }

  /// The same rows with other marks.
  package func marked(unreadCount: Count, by record: (ArticleID) -> ReadingRecord) -> RowWindow {
    var rows = rows
    for index in rows.indices {
      let record = record(rows[index].id)
      (rows[index].marks, rows[index].annotation) = (record.marks, record.annotation)
    }
    return with(rows, unreadCount: unreadCount)
  }

  /// The same window with its rows changed.
  package func with(_ rows: [ArticleRow], unreadCount: Count? = nil) -> RowWindow {
    var window = RowWindow(
      request: request, start: start, rows: rows, total: total, anchorIndex: anchorIndex, census: census,
      unreadCount: unreadCount ?? self.unreadCount)
    (window.isComplete, window.rankedCount) = (isComplete, rankedCount)
    return window
  }
}
