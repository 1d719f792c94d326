namespace HelpBot.Browser.Tests;

public sealed class DeskTests(RunningDesk program) : IClassFixture<RunningDesk>
{
    [Fact]
    public async Task A_counsellor_takes_the_most_urgent_visitor_first_and_both_talk_until_it_is_closed()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var calm = await WhoWantsAPerson();
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(1);
        await using var urgent = await program.Visit();
        await urgent.Say("hij staat voor de deur met een mes");
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(2);

        await Assertions.Expect(counsellor.Queue.First).ToContainTextAsync("Spoed");
        await Assertions.Expect(counsellor.Queue.First).ToContainTextAsync("wapen");
        await Assertions.Expect(counsellor.Queue.Last).ToContainTextAsync("Gewoon");
        await counsellor.TakesTheFirst();
        await urgent.Sees("Hier is Sam, een hulpverlener.");
        await counsellor.Sees("hij staat voor de deur met een mes");
        await counsellor.Says("Kun je naar buiten?");
        await urgent.Sees("Kun je naar buiten?");
        await urgent.Say("ja, via de tuin");
        await counsellor.Sees("ja, via de tuin");
        await counsellor.Closes();
        await urgent.Sees("De hulpverlener is weg.");

        await counsellor.TakesTheFirst();
        await calm.Sees("Hier is Sam, een hulpverlener.");
        await counsellor.Closes();
        await calm.Sees("De hulpverlener is weg.");
        Assert.Empty(urgent.Complaints);
        Assert.Empty(urgent.Strangers);
    }

    [Fact]
    public async Task A_counsellor_and_a_phone_send_each_other_text_messages()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        var phone = await program.Page(400);
        await phone.GotoAsync("/dev/sms?number=%2B31000000077");
        await Send(phone, "MENS");
        await Send(phone, "ja");
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(1);

        await counsellor.TakesTheFirst();
        await counsellor.Says("Dag, je spreekt met Sam.");
        await Assertions.Expect(phone.Locator("#screen")).ToContainTextAsync("Dag, je spreekt met Sam.");
        await Send(phone, "kun je me helpen");
        await counsellor.Sees("kun je me helpen");
        await Assertions.Expect(counsellor.Chat).Not.ToContainTextAsync("31000000077");
        await counsellor.Closes();
        await Assertions.Expect(phone.Locator("#screen")).ToContainTextAsync("De hulpverlener is weg.");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task When_a_visitor_leaves_by_quick_exit_the_counsellor_sees_it_and_the_words_are_gone()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson();
        await counsellor.TakesTheFirst();
        await visitor.Say("ik hoor hem op de trap");
        await counsellor.Sees("ik hoor hem op de trap");

        await visitor.Page.ClickAsync(".exit");

        await counsellor.Sees("De bezoeker is weggegaan met Snel weg.");
        await Assertions.Expect(counsellor.Page.Locator("body")).Not.ToContainTextAsync("ik hoor hem op de trap");
        await counsellor.Chat.Locator("text=Haal weg").ClickAsync();
        await Assertions.Expect(counsellor.Page.Locator(".leftbyexit")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_nobody_is_on_duty_the_visitor_hears_so_and_sees_who_does_answer(bool script)
    {
        await using var visitor = await program.Visit(script);

        await visitor.Page.ClickAsync("[value=human]");

        await visitor.Sees("Er is nu geen hulpverlener.");
        await visitor.Sees("Veilig Thuis");
    }

    [Fact]
    public async Task Who_reads_along_with_a_covert_chat_sees_a_shop_until_it_is_closed()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson();
        await counsellor.TakesTheFirst();
        await counsellor.Says("Slaat hij je?");
        await visitor.Sees("Slaat hij je?");

        await visitor.Say("is angela er?");
        await visitor.Sees("Prima. Mijn collega kijkt met je mee.");
        await counsellor.Sees("Er kan iemand meelezen. Vanaf nu praten we in winkelwoorden.");
        await AssertHarmless(visitor);
        await counsellor.Says("Wanneer komt de bestelling?");
        await visitor.Sees("Sam, Collega");
        await AssertHarmless(visitor);

        await counsellor.Closes();
        await visitor.Sees("Mijn collega is weg.");
        await Assertions.Expect(visitor.Page.Locator("#choices button")).Not.ToHaveCountAsync(0);
        await AssertHarmless(visitor);
    }

    [Fact]
    public async Task A_chat_that_became_covert_shows_nothing_plain_without_a_script_either()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson(script: false);
        await counsellor.TakesTheFirst();
        await counsellor.Says("Slaat hij je?");
        await counsellor.Sees("Slaat hij je?");

        await visitor.Say("is angela er?");

        await visitor.Sees("Prima. Mijn collega kijkt met je mee.");
        await AssertHarmless(visitor);
        await counsellor.Closes();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_a_counsellor_has_the_chat_only_the_ways_out_that_lead_somewhere_are_there(bool script)
    {
        string[] silent = ["human", "back", "repeat", "menu"];
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson(script);
        await AllAre(visible: true, silent);
        await counsellor.TakesTheFirst();
        if (!script)
            await visitor.Page.ClickAsync("text=Kijk of er antwoord is");
        await visitor.Sees("Hier is Sam, een hulpverlener.");

        await AllAre(visible: false, silent);
        await AllAre(visible: true, ["danger"]);
        await Assertions.Expect(visitor.Page.Locator("#ways [lang=en]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".exit")).ToBeVisibleAsync();
        await counsellor.Closes();
        if (!script)
            await visitor.Page.ClickAsync("text=Kijk of er antwoord is");
        await visitor.Sees("De hulpverlener is weg.");
        await AllAre(visible: true, silent);

        async Task AllAre(bool visible, string[] ways)
        {
            foreach (var way in ways)
                await Assertions.Expect(visitor.Page.Locator($"#ways [value={way}]")).ToBeVisibleAsync(new() { Visible = visible });
        }
    }

    [Fact]
    public async Task Who_looks_at_a_hidden_text_is_told_that_something_came_and_who_waits_is_not_sent_away()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson(clock: true);
        await visitor.Page.Clock.FastForwardAsync("02:01");
        await Assertions.Expect(visitor.Page.Locator("#veil [role=status]")).ToHaveTextAsync("Verborgen. Tik om te lezen.");
        await visitor.Page.Clock.FastForwardAsync("28:01");
        await Assertions.Expect(visitor.Page.Locator("#veil")).ToBeVisibleAsync();

        await counsellor.TakesTheFirst();

        await Assertions.Expect(visitor.Page.Locator("#veil [role=status]")).ToHaveTextAsync("Er is iets nieuws. Tik om te lezen.");
        await Assertions.Expect(visitor.Page.Locator("main")).ToBeHiddenAsync();
        await visitor.Page.ClickAsync("#veil");
        await visitor.Sees("Hier is Sam, een hulpverlener.");
        await counsellor.Closes();
    }

    [Fact]
    public async Task Danger_in_the_middle_of_a_chat_shows_above_it_and_keeps_what_the_counsellor_types()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson();
        await counsellor.TakesTheFirst();
        await Assertions.Expect(counsellor.Chat.Locator("header")).ToContainTextAsync("Gewoon");
        await counsellor.Chat.Locator("textarea").FillAsync("ik typ nog");

        await visitor.Page.ClickAsync("[value=danger]");

        await Assertions.Expect(counsellor.Chat.Locator("header")).ToContainTextAsync("Spoed");
        await Assertions.Expect(counsellor.Chat.Locator("header")).ToContainTextAsync("nu in gevaar");
        await Assertions.Expect(counsellor.Chat.Locator("textarea")).ToHaveValueAsync("ik typ nog");
        await counsellor.Closes();
    }

    private static async Task AssertHarmless(Visit visitor)
    {
        var seen = await visitor.Page.Locator("body").InnerTextAsync();
        foreach (var word in new[] { "hulpverlener", "gevaar", "112", "Slaat", "partner", "angela" })
            Assert.DoesNotContain(word, seen, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Visit> WhoWantsAPerson(bool script = true, bool clock = false)
    {
        var visitor = await program.Visit(script, clock);
        await visitor.Page.ClickAsync("[value=human]");
        await visitor.Sees("Wil je dat ik een hulpverlener roep?");
        await visitor.Page.ClickAsync("#choices >> text=Ja");
        await visitor.Sees("Ik heb een hulpverlener geroepen.");
        return visitor;
    }

    private static async Task Send(IPage phone, string text)
    {
        var answers = await phone.Locator("#screen li.theirs").CountAsync();
        await phone.FillAsync("#body", text);
        await phone.ClickAsync("#write button");
        await Assertions.Expect(phone.Locator("#screen")).ToContainTextAsync(text);
        if (text is "MENS" or "ja")
            await Assertions.Expect(phone.Locator("#screen li.theirs")).Not.ToHaveCountAsync(answers);
    }
}
