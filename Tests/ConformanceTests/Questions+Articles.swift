internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Text

// MARK: - Articles

extension Questions {
  static var articles: [Question] {
    let all = SharedCollection.articles
    let some = stride(from: 0, to: all.count, by: 13).map { all[$0] }
    let word = "\(SharedCollection.words(1)[0]) đà nẵng"
    return some.flatMap { article in
      let id = article.id
      return [
        Question("article \(id)") { archive in
          guard let found = await archive.article(id) else { return ["none"] }
          return [
            found.text, found.headline.text, "\(found.parts.map(\.range))", "\(found.date?.sortKey ?? 0)",
            found.language.language.code, "\(found.wordCount)", found.author ?? "-", found.source ?? "-",
          ]
        },
        Question("contains \(id)") { ["\(await $0.contains(id))"] },
        Question("matches in \(id)") { archive in
          guard let query = try? Query(parsing: word) else { return [] }
          return await archive.matches(in: id, of: query).map { "\($0.range) \($0.alias?.sign ?? "")" }
        },
        Question("connections of \(id)") { archive in
          guard let found = await archive.connections(of: id) else { return ["none"] }
          return found.names.map(\.line) + found.mentions.map { "\($0.range) \($0.entity)" }
            + found.related.map(\.line).sorted() + ["\(found.isComplete)"]
        },
        Question("related to \(id)") { await $0.related(to: id, limit: 30).map(\.line).sorted() },
        Question("glossary of \(id)") { archive in
          guard let found = await archive.glossary(of: id) else { return ["none"] }
          return ["\(found.source) \(found.target)"]
            + found.entries.map { "\($0.source) \($0.targets) \($0.mentionCount) \($0.evidence)" }
        },
        Question("words of \(id)") { archive in
          await archive.readingWords(of: id).map { ["\($0.words)", "\($0.sentences)"] } ?? ["none"]
        },
        Question("looked up \(id)") { archive in
          switch await archive.lookUp(id.description) {
          case .article(let found): ["\(found.id)"]
          case .unknown: ["unknown"]
          case .ambiguous(let ids): ids.map(\.description)
          }
        },
      ]
    }
      + [
        Question("no such article") { archive in
          let id = ArticleID(rawValue: 12_345)
          return ["\(await archive.contains(id)) \(await archive.article(id) == nil)"]
        },
        Question("looked up by one character") { archive in
          if case .ambiguous(let ids) = await archive.lookUp("1") { return ids.map(\.description) }
          return ["not ambiguous"]
        },
      ]
  }
}

// MARK: - Names

extension Questions {
  static var names: [Question] {
    let typed = ["nguyen", "Nguyễn", "da nang", "Đà Nẵng", "antwerp", "an", "b", "Belg", "Bỉ", "hoa k", "zz"]
    return [Question("all names") { await $0.names().map(\.line).sorted() }]
      + typed.flatMap { typed in
        [
          Question("names beginning \(typed)") {
            await $0.names(beginning: typed, limit: 500).map(\.line).sorted()
          },
          Question("entries beginning \(typed)") {
            await $0.nameEntries(beginning: typed, limit: 500).map(\.line).sorted()
          },
          Question("entities called \(typed)") { await $0.entities(called: typed).map(\.rawValue).sorted() },
        ]
      }
      + stride(from: 0, to: 60, by: 3).flatMap { index in
        [
          Question("page of name \(index)") { archive in
            guard let key = await key(index, in: archive) else { return ["none"] }
            return await archive.entityPage(of: key).map { lines(of: $0) } ?? ["no page"]
          },
          Question("articles with name \(index)") { archive in
            await archive.lines(of: Listing(entity: await key(index, in: archive)))
          },
          Question("search for name \(index)") { archive in
            guard let key = await key(index, in: archive), let page = await archive.entityPage(of: key) else {
              return ["none"]
            }
            let typed = page.entity.name(in: .reference)
            guard let query = try? Query(parsing: "name:\"\(typed)\""), let words = try? Query(parsing: typed)
            else { return [typed] }
            return await archive.lines(of: Listing(query: query)) + archive.lines(of: Listing(query: words))
          },
        ]
      }
  }

  /// The key of a name at a place among all names of the collection.
  private static func key(_ index: Int, in archive: any ArticleArchive) async -> EntityKey? {
    let keys = await archive.names().map(\.id).sorted()
    return keys.isEmpty ? nil : keys[index * keys.count / 60]
  }

  private static func lines(of page: EntityPage) -> [String] {
    [page.entity.line, "\(page.hasOneName) \(page.first?.sortKey ?? 0) \(page.last?.sortKey ?? 0)"]
      + page.names.map { "\($0.language.code) \($0.name) \($0.mentions) \($0.isShown)" }
      + page.languages.map { "\($0.language.code) \($0.mentions) \($0.articles)" }
      + page.companions.map { "\($0.articles)" } + ["\(page.timeline)"]
  }
}

// MARK: - Stories

extension Questions {
  static var stories: [Question] {
    let all = SharedCollection.articles
    let orders = StoryOrder.allCases
    let pairs = stride(from: 0, to: all.count - 5, by: 23).map { (all[$0].id, all[$0 + 5].id) }
    return orders.map { order in
      Question("stories by \(order)") { archive in
        let window = await archive.stories(
          StoryRequest(listing: Listing(), order: order, anchor: .index(0), count: 1000))
        let stories = window.stories.map { story in
          let languages = story.languages.map { "\($0.language.code) \($0.count)" }.joined(separator: " ")
          return "\(story.articleCount) \(languages) \(story.newest.date?.sortKey ?? 0)"
        }
        return ["\(window.total) \(window.sharedCount) \(window.isComplete)"] + stories.sorted()
      }
    }
      + pairs.map { left, right in
        Question("comparison of \(left) with \(right)") { archive in
          guard let found = await archive.comparison(ComparisonRequest(left: left, right: right)) else {
            return ["none"]
          }
          return found.links.map { "\($0.passages)" } + found.differences.map { "\($0)" }
        }
      }
      + stride(from: 0, to: all.count, by: 19).map { index in
        let id = all[index].id
        return Question("story with \(id)") { archive in
          await archive.articles(ofStoriesWith: [id]).map {
            $0.map(\.id.description).sorted().joined(separator: " ")
          }
        }
      }
  }
}

// MARK: - Places in listings

extension Questions {
  static var places: [Question] {
    let marks = FixedMarks(marks: SharedCollection.marks)
    let word = SharedCollection.words(4)[2]
    let listings = [
      Listing(), Listing(language: .reference), Listing(query: try? Query(parsing: word)),
      Listing(query: try? Query(parsing: "is:starred")),
    ]
    return listings.enumerated().flatMap { index, listing in
      [
        Question("unread \(index)") {
          await $0.unread(in: listing, marked: marks).map(\.description).sorted()
        },
        Question("articles \(index)") {
          await $0.articles(of: listing, marked: marks).map(\.description).sorted()
        },
        Question("lines of stories \(index)") { await $0.storyLines(of: listing, marked: marks) },
        Question("timeline \(index)") { archive in
          let timeline = await archive.timeline(of: listing)
          return ["\(timeline.undatedCount)"]
            + timeline.entries.map { "\($0.date.sortKey) \($0.language.code) \($0.count)" }
        },
      ]
        + [0, 5, 50].flatMap { start in
          [true, false].map { isForward in
            Question("nearest unread \(index) from \(start) \(isForward)") { archive in
              let found = await archive.nearestUnread(
                UnreadRequest(listing: listing, start: start, isForward: isForward), marked: marks)
              let ids = await archive.articles(of: listing, marked: marks)
              // Articles of one day may be in another order.
              let isUnread = found.map { SharedCollection.marks.marks[ids[$0]]?.isRead != true }
              return ["\(isUnread.map(String.init) ?? "none")"]
            }
          }
        }
    }
  }
}
