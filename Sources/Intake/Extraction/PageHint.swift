internal import Text

/// The hints about an element's purpose that its name, class, id and other attributes give.
struct PageHints: OptionSet, Sendable {
  let rawValue: UInt64

  /// The hints by bit number, with the words that give them. Words are those between hyphens, underscores and capitals
  /// of classes and ids, in the languages in which web designers write them.
  static let words: [(name: String, words: String)] = [
    (
      "article",
      """
      article articles artikel articulo artigo articolo artikkel post entry story news noticia nota haber kiji baiviet \
      blogpost hentry newsarticle
      """
    ),
    (
      "body",
      """
      body content contents text inhalt contenido contenu conteudo corps cuerpo corpo testo texto tekst texte icerik \
      honbun noidung copy prose richtext wysiwyg markdown maintext bodytext fulltext detail details paragraph \
      paragraphs bodycopy articlebody articlecontent articletext postcontent entrycontent postbody storybody
      """
    ),
    ("main", "main primary"),
    (
      "lead",
      """
      lead intro standfirst summary excerpt abstract subtitle subheadline dek deck sapo chapo vorspann sommario perex \
      ingress manchet bajada entradilla spot lede subheading subhead subtitulo untertitel
      """
    ),
    (
      "comment",
      """
      comment comments kommentar kommentare comentarios commentaires commenti disqus replies reply respond discussion \
      yorum yorumlar binhluan livefyre comentario
      """
    ),
    (
      "related",
      """
      related recommend recommended recommendation recommendations more similar readmore seealso mostread popular \
      trending latest linked lienquan relacionadas relacionados verwandte weitere mehr outbrain taboola next previous \
      prev pagination pager recirc recirculation upnext most playlist suggestions suggested readalso also further \
      explore
      """
    ),
    (
      "share",
      """
      share sharing shares social facebook whatsapp addthis sharedaddy follow tools toolbar actions buttons teilen \
      compartir partager sharebar addtoany
      """
    ),
    (
      "ad",
      """
      ad ads advert advertisement advertising sponsor sponsored anzeige werbung publicidad dfp gpt banner adsense \
      promoted adslot advertorial affiliate commercial partner paid promo promotion promobox
      """
    ),
    (
      "newsletter",
      """
      newsletter newsletters subscribe subscription signup signin login register paywall abo piano mailchimp optin \
      membership donate donation registration suscripcion cta member account
      """
    ),
    ("consent", "cookie cookies consent gdpr privacy cmp onetrust disclaimer notice didomi"),
    (
      "nav",
      """
      nav navigation menu breadcrumb breadcrumbs sitemap navbar topbar tabs skip megamenu subnav hamburger navi \
      jumplinks toc
      """
    ),
    ("footer", "footer foot bottom colophon copyright imprint legal"),
    ("header", "header head masthead top hero"),
    ("sidebar", "sidebar aside rail widget widgets complementary side right"),
    (
      "author",
      """
      author authors byline bylines bio autor autoren auteur writer contributor profile avatar vcard journalist \
      reporter tacgia credits
      """
    ),
    ("date", "date time meta timestamp published updated dateline info datum metadata publish"),
    (
      "tags",
      "tag tags topic topics category categories keywords keyword label labels rubrik themen hashtags tagcloud kicker"
    ),
    (
      "image",
      """
      caption figcaption legend credit photo image img picture media gallery slideshow bildunterschrift figure \
      thumbnail carousel slider foto imagen bild
      """
    ),
    ("video", "video videos player audio podcast jwplayer brightcove embed"),
    (
      "hidden",
      """
      hidden hide visually sr screen screenreader offscreen invisible noprint modal popup overlay dialog tooltip \
      dropdown lightbox print
      """
    ),
    ("quote", "quote pullquote blockquote tweet instagram pull quotation zitat"),
    ("headline", "headline title heading titre titulo titel titolo"),
    (
      "list",
      "list item items card cards grid feed stream archive river tile tiles collection teaser teasers listing"
    ),
    ("form", "form search input poll quiz survey vote rating contact suche feedback reactions"),
    ("box", "box factbox fact facts infobox inset callout highlight highlights keypoints inline sidebox"),
    ("live", "live liveblog ticker weather stock market breaking alert scores odds"),
    ("product", "product price shop buy deals deal store cart"),
    ("note", "footnote footnotes endnote references correction notes update updates"),
    ("wrapper", "wrapper container wrap inner row col column section page layout block module"),
  ]

  // Bits of elements and of other attributes.
  static let bodyOfArticle = PageHints(bit: 30)
  static let articleElement = PageHints(bit: 31)
  static let mainElement = PageHints(bit: 32)
  static let asideElement = PageHints(bit: 33)
  static let navElement = PageHints(bit: 34)
  static let footerElement = PageHints(bit: 35)
  static let headerElement = PageHints(bit: 36)
  static let formElement = PageHints(bit: 37)
  static let listElement = PageHints(bit: 38)
  static let tableElement = PageHints(bit: 39)
  static let figureElement = PageHints(bit: 40)
  static let quotationElement = PageHints(bit: 41)
  static let sectionElement = PageHints(bit: 42)
  static let itemBody = PageHints(bit: 43)
  static let itemOther = PageHints(bit: 44)
  static let linkElement = PageHints(bit: 45)
  static let hiddenElement = PageHints(bit: 46)
  static let detailsElement = PageHints(bit: 47)
  /// The number of bits.
  static let count = 48

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The hints of each word by the word's hash.
  private static let bitsByHash: [UInt64: UInt64] = {
    var bits: [UInt64: UInt64] = [:]
    for (number, hint) in words.enumerated() {
      for word in hint.words.split(separator: " ") {
        bits[ElementName.nameHash(word.utf8), default: 0] |= 1 << UInt64(number)
      }
    }
    return bits
  }()

  /// The hint of a name in `words`.
  static func named(_ name: String) -> PageHints {
    words.firstIndex { $0.name == name }.map { PageHints(bit: UInt64($0)) } ?? []
  }

  private static let article = named("article")
  private static let body = named("body")
}

extension PageHints {
  /// The hints of an element itself.
  init(of number: Int, in tree: HTMLTree) {
    var bits: UInt64 = 0
    let node = tree[number]
    var hints = Self.hint(of: node.name)
    // The classes of the whole page tell nothing of its parts.
    if node.attributes.isEmpty || node.name == .body || node.name == .html {
      self = hints
      return
    }
    for (name, value) in tree.attributes(of: number) {
      switch name {
      case .class, .id: bits |= Self.bits(ofWordsIn: value)
      case .itemprop: hints.insert(Self.hint(ofItem: value))
      case .role: hints.insert(Self.hint(ofRole: value))
      case .ariaHidden: if value == "true" { hints.insert(.hiddenElement) }
      default: break
      }
    }
    hints.formUnion(PageHints(rawValue: bits))
    if hints.isSuperset(of: [Self.article, Self.body]) { hints.insert(.bodyOfArticle) }
    self = hints
  }

  private static func hint(of name: ElementName) -> PageHints {
    switch name {
    case .article: .articleElement
    case .main: .mainElement
    case .aside: .asideElement
    case .nav: .navElement
    case .footer: .footerElement
    case .header: .headerElement
    case .form, .fieldset: .formElement
    case .ul, .ol, .menu: .listElement
    case .table: .tableElement
    case .figure, .figcaption: .figureElement
    case .blockquote: .quotationElement
    case .section: .sectionElement
    case .a: .linkElement
    case .details: .detailsElement
    default: []
    }
  }

  private static func hint(ofItem property: String) -> PageHints {
    switch property.lowercased() {
    case "articlebody", "reviewbody", "text": .itemBody
    case "author", "datepublished", "publisher", "comment", "keywords": .itemOther
    default: []
    }
  }

  private static func hint(ofRole role: String) -> PageHints {
    switch role.lowercased() {
    case "main": .mainElement
    case "navigation", "menu", "menubar": .navElement
    case "complementary": .asideElement
    case "contentinfo": .footerElement
    case "banner": .headerElement
    case "search", "form", "dialog", "alertdialog": .formElement
    case "article": .articleElement
    default: []
    }
  }

  /// The bits of the words of a class or id: `post-content`, `articleBody`, `sidebar2`.
  private static func bits(ofWordsIn value: String) -> UInt64 {
    var bits: UInt64 = 0
    let empty = ElementName.nameHash([])
    var (word, whole) = (empty, empty)
    var wasLowercase = false
    func add(_ hash: UInt64) { if hash != empty, let found = bitsByHash[hash] { bits |= found } }
    for byte in value.utf8.prefix(400) {
      let isLetter = byte.isLetter
      if !isLetter || byte.isUppercase && wasLowercase {
        add(word)
        word = empty
      }
      if isLetter {
        word = (word ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01b3
        whole = (whole ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01b3
      } else if byte == 0x20 {
        add(whole)
        whole = empty
      }
      wasLowercase = byte.isLowercase
    }
    add(word)
    add(whole)
    return bits
  }
}
