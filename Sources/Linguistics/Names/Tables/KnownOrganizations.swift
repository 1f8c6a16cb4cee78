/// Media, bodies and companies that news names often and that no rule would know. From common knowledge; by
/// code, which is their key.
enum KnownOrganizations {
  /// A line: code; English names; Vietnamese names. The first of each is the one to show; `*` where Vietnamese
  /// has no name of its own.
  static let lines = """
    ABC;ABC,ABC News;*
    AFP;AFP,Agence France-Presse;*
    AI;Amnesty International;Tổ chức Ân xá Quốc tế,Ân xá Quốc tế
    AP;Associated Press,AP,AP News;*
    APEC;APEC,Asia-Pacific Economic Cooperation;APEC
    AU;African Union;Liên minh châu Phi,Liên minh Châu Phi
    AlJazeera;Al Jazeera,Al-Jazeera;*
    AlQaeda;al-Qaeda,Al-Qaeda,Al Qaeda,al Qaeda;al-Qaeda,Al-Qaeda
    Amazon;Amazon;*
    Apple;Apple;*
    ASEAN;ASEAN,Association of Southeast Asian Nations;ASEAN,Hiệp hội các quốc gia Đông Nam Á
    BBC;BBC,BBC News,British Broadcasting Corporation;*
    Bloomberg;Bloomberg,Bloomberg News;*
    Boeing;Boeing;*
    CBS;CBS,CBS News;*
    CDC;CDC,Centers for Disease Control and Prevention;*
    CIA;CIA,Central Intelligence Agency;CIA,Cục Tình báo Trung ương
    CNN;CNN;*
    Congress;Congress,U.S. Congress,US Congress,United States Congress;Quốc hội Mỹ,Quốc hội Hoa Kỳ
    DailyMail;Daily Mail;*
    DPA;dpa,DPA;*
    EC;European Commission;Ủy ban châu Âu,Ủy ban Châu Âu
    ECB;European Central Bank,ECB;Ngân hàng Trung ương châu Âu
    EP;European Parliament;Nghị viện châu Âu,Nghị viện Châu Âu
    EU;European Union,EU,E.U.;Liên minh châu Âu,Liên minh Châu Âu,Liên hiệp châu Âu,Liên minh Âu châu
    Europol;Europol;*
    Facebook;Facebook;*
    FAO;FAO,Food and Agriculture Organization;FAO,Tổ chức Lương thực và Nông nghiệp
    FBI;FBI,Federal Bureau of Investigation;FBI,Cục Điều tra Liên bang
    FDA;FDA,Food and Drug Administration;FDA
    FIFA;FIFA;*
    Google;Google;*
    Guardian;The Guardian;*
    Hamas;Hamas;*
    Hezbollah;Hezbollah;*
    IAEA;IAEA,International Atomic Energy Agency;IAEA,Cơ quan Năng lượng Nguyên tử Quốc tế
    ICC;International Criminal Court;Tòa án Hình sự Quốc tế
    ICRC;Red Cross,International Committee of the Red Cross;Hội Chữ thập đỏ,Chữ thập đỏ
    IMF;International Monetary Fund,IMF;Quỹ Tiền tệ Quốc tế,IMF
    Independent;The Independent;*
    Interpol;Interpol;*
    IOC;International Olympic Committee,IOC;Ủy ban Olympic Quốc tế
    IS;Islamic State,ISIS,ISIL;Nhà nước Hồi giáo
    Kremlin;Kremlin;Điện Kremlin,Kremlin,điện Kremlin
    LeMonde;Le Monde;*
    Microsoft;Microsoft;*
    NASA;NASA,National Aeronautics and Space Administration;NASA
    NATO;NATO,North Atlantic Treaty Organization;NATO,Tổ chức Hiệp ước Bắc Đại Tây Dương
    NBC;NBC,NBC News;*
    NYT;New York Times,The New York Times;*
    OPEC;OPEC;*
    Pentagon;Pentagon;Lầu Năm Góc
    Politico;Politico;*
    Reuters;Reuters;*
    Samsung;Samsung;*
    SinnFein;Sinn Fein,Sinn Féin;*
    Sony;Sony;*
    TASS;TASS;*
    Taliban;Taliban;*
    ThanhNien;Thanh Niên;Thanh Niên
    Times;The Times;*
    Toyota;Toyota;*
    TTXVN;Vietnam News Agency,VNA;TTXVN,Thông tấn xã Việt Nam
    TuoiTre;Tuổi Trẻ,Tuoi Tre;Tuổi Trẻ
    Twitter;Twitter;*
    UEFA;UEFA;*
    UN;United Nations,UN,U.N.,U.N;Liên hợp quốc,Liên Hợp Quốc,Liên hiệp quốc,Liên Hiệp Quốc,LHQ
    UNESCO;UNESCO;UNESCO,Unesco
    UNHCR;UNHCR;*
    UNICEF;UNICEF;UNICEF,Unicef
    UNSC;UN Security Council,United Nations Security Council,Security Council;Hội đồng Bảo an Liên hợp quốc,Hội đồng Bảo an
    VnExpress;VnExpress;VnExpress
    VOV;VOV,Voice of Vietnam;VOV,Đài Tiếng nói Việt Nam
    VTV;VTV,Vietnam Television;VTV,Đài Truyền hình Việt Nam
    WorldBank;World Bank;Ngân hàng Thế giới,WB
    WHO;World Health Organization,WHO;Tổ chức Y tế Thế giới,WHO
    WhiteHouse;White House;Nhà Trắng,Nhà trắng
    WSJ;Wall Street Journal,The Wall Street Journal;*
    WTO;World Trade Organization,WTO;Tổ chức Thương mại Thế giới,WTO
    WashingtonPost;Washington Post,The Washington Post;*
    Wikinews;Wikinews;*
    Xinhua;Xinhua,Xinhua News Agency;Tân Hoa Xã,Tân Hoa xã
    YouTube;YouTube,Youtube;*
    """
}
