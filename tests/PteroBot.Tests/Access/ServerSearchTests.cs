using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Tests.Access;

public sealed class ServerSearchTests
{
    private static readonly ServerEntry Survival = Entry("7250dc0e", "Survival");
    private static readonly ServerEntry SurvivalTwo = Entry("1a109924", "Survival 2");
    private static readonly ServerEntry Creative = Entry("2b209924", "Creative");
    private static readonly ServerEntry Lobby = Entry("3c309924", "The Lobby");
    private static readonly ServerEntry[] Servers = [Creative, Survival, SurvivalTwo, Lobby];

    [Fact]
    public void An_identifier_finds_its_server() => Assert.Equal(SurvivalTwo, ServerSearch.Find(Servers, "1A109924").Allowed);

    [Fact]
    public void A_server_whose_name_begins_anothers_stays_addressable() => Assert.Equal(Survival, ServerSearch.Find(Servers, "Survival").Allowed);

    [Theory]
    [InlineData("survival")]
    [InlineData(" SURVIVAL ")]
    public void Capitals_and_spaces_around_do_not_matter(string asked) => Assert.Equal(Survival, ServerSearch.Find(Servers, asked).Allowed);

    [Fact]
    public void Capitals_decide_where_two_names_differ_only_in_them()
    {
        var shout = Entry("4d409924", "SURVIVAL");

        Assert.Equal(shout, ServerSearch.Find([.. Servers, shout], "SURVIVAL").Allowed);
        Assert.Equal(Survival, ServerSearch.Find([.. Servers, shout], "Survival").Allowed);
    }

    [Fact]
    public void The_beginning_of_just_one_name_is_enough() => Assert.Equal(Creative, ServerSearch.Find(Servers, "crea").Allowed);

    [Fact]
    public void The_beginning_of_several_names_is_ambiguous()
    {
        var refusal = Assert.IsType<ServerAmbiguous>(ServerSearch.Find(Servers, "surv").Refusal);

        Assert.Equal([Survival, SurvivalTwo], refusal.Candidates);
    }

    [Fact]
    public void Two_servers_of_the_same_name_are_ambiguous()
    {
        var twin = Entry("5e509924", "Creative");

        Assert.IsType<ServerAmbiguous>(ServerSearch.Find([.. Servers, twin], "Creative").Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("skyblock")]
    [InlineData("lobby")]
    [InlineData("7250")]
    public void Anything_else_is_unknown(string asked) => Assert.IsType<ServerUnknown>(ServerSearch.Find(Servers, asked).Refusal);

    [Fact]
    public void Suggestions_begin_with_what_begins_so()
    {
        var inside = Entry("6f609924", "Old survival");

        var found = ServerSearch.Suggest([inside, SurvivalTwo, Survival], "survival", 25);

        Assert.Equal([Survival, SurvivalTwo, inside], found);
    }

    [Fact]
    public void Without_text_the_first_ones_are_suggested() => Assert.Equal([Creative, Survival], ServerSearch.Suggest(Servers, "", 2));

    [Fact]
    public void An_identifier_can_be_typed_too() => Assert.Equal([Lobby], ServerSearch.Suggest(Servers, "3c30", 25));

    private static ServerEntry Entry(string identifier, string name) =>
        new(identifier, Guid.Empty, name, "node-1", true, ServerObstacle.None, new ServerLimits());
}
