using System.Net;
using System.Text.Json;
using Discord;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Storage;

namespace PteroBot.Tests.Features.Admin.Servers;

/// <summary>What a draft sends, and that it can always be shown.</summary>
public sealed class DraftTests
{
    private const string Long = "**@everyone** ```𝕏 שלום مرحبا 🏝️ [x](https://example.com) 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 01234567890123456789";

    [Theory]
    [InlineData("4 GiB", 4096)]
    [InlineData("512", 512)]
    [InlineData("1.5g", 1536)]
    [InlineData("-1", -1)]
    [InlineData("0", 0)]
    [InlineData("lots", null)]
    [InlineData("-2", null)]
    [InlineData("", null)]
    public void Amounts_are_read_as_people_type_them(string typed, int? mebibytes) => Assert.Equal(mebibytes, DraftNumbers.Mebibytes(typed));

    [Theory]
    [InlineData("limits.memory", "-1", true)]
    [InlineData("limits.swap", "-1", false)]
    [InlineData("limits.io", "9", true)]
    [InlineData("limits.io", "1000", false)]
    [InlineData("limits.cpu", "150 %", false)]
    [InlineData("limits.threads", "", false)]
    [InlineData("limits.threads", "0-1,3", false)]
    [InlineData("limits.threads", "all", true)]
    [InlineData("docker_image", "two words!", true)]
    [InlineData("deploy.port_range", "25565, 25570-25580", false)]
    [InlineData("deploy.port_range", "http", true)]
    [InlineData("name", "", true)]
    public void What_cannot_be_right_is_seen_before_the_panel_is_asked(string field, string text, bool isWrong) =>
        Assert.Equal(isWrong, DraftFields.Fault(DraftFields.All.Single(known => known.Path == field), text) is not null);

    [Fact]
    public void A_change_of_the_limits_sends_the_others_as_they_are_now()
    {
        var now = Server() with { Limits = new ServerLimits { Memory = 1, Swap = 2, Disk = 3, Io = 400, Cpu = 5, Threads = "0-1", OomDisabled = true } };

        var sent = ServerSaving.BuildOf(now, Changed(("limits.disk", "7 GiB")));

        Assert.Equal(now.Limits with { Disk = 7168 }, sent.Limits);
        Assert.Equal(now.FeatureLimits, sent.FeatureLimits);
        Assert.True(sent.OomDisabled);
        Assert.Equal(7, sent.AllocationId);
        Assert.Null(sent.AddAllocations);
    }

    [Fact]
    public void A_change_of_the_name_keeps_what_the_panel_would_otherwise_forget()
    {
        var sent = ServerSaving.DetailsOf(Server(), Changed(("name", "New")));

        Assert.Equal(("New", 1, "shop-7", "Ours"), (sent.Name, sent.OwnerId, sent.ExternalId, sent.Description));
    }

    [Fact]
    public void A_change_of_one_variable_sends_all_of_them_as_they_are_now_without_the_panels_own()
    {
        var sent = ServerSaving.StartupOf(Server(), Changed(("environment.JAR", "new.jar")));

        Assert.Equal(("java -jar {{JAR}}", 1, "ghcr.io/yolks:java_21"), (sent.Startup, sent.EggId, sent.Image));
        Assert.Equal(new Dictionary<string, string?> { ["JAR"] = "new.jar", ["SECRET"] = "hunter2" }, sent.Environment);
    }

    [Fact]
    public void Another_egg_sends_its_own_variables_and_none_of_the_old_ones()
    {
        var egg = new Egg { Id = 2, Name = "Other", Startup = "run", DockerImages = new Dictionary<string, string?> { ["One"] = "img:1" }, Variables = [new Variable { Key = "JAR", Name = "Jar", DefaultValue = "other.jar" }] };

        var draft = DraftEgg.Put(Changed(), egg);
        var sent = ServerSaving.StartupOf(Server(), draft);

        Assert.Equal(("run", 2, "img:1"), (sent.Startup, sent.EggId, sent.Image));
        // It was set on the server, so it goes on with the new egg.
        Assert.Equal(new Dictionary<string, string?> { ["JAR"] = "paper.jar" }, sent.Environment);
    }

    [Fact]
    public void A_new_server_is_placed_by_the_panel_or_on_an_address_never_both()
    {
        var somewhere = ServerMaking.Of(New());
        var there = ServerMaking.Of(New().With(New().Draft with { NodeId = 1, Address = new DraftChoice(9, "x") }));

        Assert.Null(somewhere.Allocation);
        Assert.NotNull(somewhere.Deploy);
        Assert.Equal(9, there.Allocation!.Default);
        Assert.Null(there.Deploy);
    }

    /// <summary>Every field that the panel has a rule for when a server is made, and where it is filled in.</summary>
    public static TheoryData<string, string> Rules => new()
    {
        { "external_id", "Basics" }, { "name", "Basics" }, { "description", "Basics" }, { "user", "Basics" }, { "egg", "Egg" }, { "docker_image", "Start" }, { "startup", "Start" },
        { "skip_scripts", "Start" }, { "start_on_completion", "Start" }, { "environment.JAR", "Variables" }, { "environment", "Variables" }, { "oom_disabled", "Limits" },
        { "limits", "Limits" }, { "limits.memory", "Limits" }, { "limits.swap", "Limits" }, { "limits.disk", "Limits" }, { "limits.io", "Limits" }, { "limits.threads", "Limits" }, { "limits.cpu", "Limits" },
        { "feature_limits", "Limits" }, { "feature_limits.databases", "Limits" }, { "feature_limits.allocations", "Limits" }, { "feature_limits.backups", "Limits" },
        { "allocation.default", "Place" }, { "allocation.additional.0", "Place" }, { "deploy.locations", "Place" }, { "deploy.dedicated_ip", "Place" }, { "deploy.port_range", "Place" }, { "deploy.tags", "Place" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Each_fault_that_the_panel_finds_is_told_where_it_is_mended(string field, string step)
    {
        using var panel = new PanelStub(TimeProvider.System);
        panel.Http.On("POST", "/api/application/servers", HttpStatusCode.UnprocessableEntity,
            $$$"""{"errors":[{"code":"ValidationException","status":"422","detail":"The **field** is wrong.","meta":{"source_field":"{{{field}}}","rule":"odd"}}]}""");
        var failure = await Assert.ThrowsAsync<PanelRefusedException>(() => panel.Panels.Application(new PanelSettings(PanelStub.Address), PanelStub.Key).Servers.CreateAsync(ServerMaking.Of(New()), CancellationToken.None));

        var problem = Assert.Single(DraftFailures.Of(failure, New().Draft));

        Assert.Equal((field, step), (problem.Field, DraftSteps.Name(DraftSteps.Of(problem.Field))));
        Assert.StartsWith("The \\*\\*field\\*\\* is wrong.", problem.Sentence);
    }

    [Fact]
    public void Every_page_fits_into_a_message_whatever_the_panel_holds()
    {
        foreach (var step in DraftSteps.All)
            foreach (var isNew in new[] { true, false })
                foreach (var node in new int?[] { null, 1 })
                    foreach (var page in new[] { 1, 2, 40 })
                    {
                        var view = Huge(step, isNew, node, page);

                        var reply = DraftPages.Of(view);

                        Assert.Same(reply, MessageLimits.Fit(reply, out var isShortened));
                        Assert.False(isShortened, $"{step} is too long: {reply.Embeds.Sum(embed => embed.Length)}");
                        AssertControls(reply.Components!);
                    }
    }

    [Fact]
    public void Every_form_fits_into_a_modal_and_shows_what_is_there()
    {
        var draft = Huge(DraftStep.Variables, isNew: true, null, 1).Open;
        string[] forms = [DraftFields.BasicsForm, DraftFields.StartForm, DraftFields.LimitsForm, DraftFields.CountsForm, DraftFields.PortsForm, .. Enumerable.Range(1, 25).Select(DraftForms.OfVariables)];

        foreach (var form in forms)
        {
            var modal = DraftForms.Open(draft, form)!.Build();
            var inputs = modal.Component.Components.SelectMany(row => row.Components).Cast<TextInputComponent>().ToList();

            Assert.InRange(inputs.Count, 1, 5);
            Assert.Equal(inputs.Count, inputs.Select(input => input.CustomId).Distinct().Count());
            Assert.All(inputs, input => Assert.True(input.Label.Length <= 45 && input.Placeholder.Length <= 100 && (input.Value?.Length ?? 0) <= 4000));
        }
        Assert.Null(DraftForms.Open(draft, "nothing"));
    }

    [Fact]
    public async Task What_was_typed_is_nowhere_in_the_stored_text()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.HandleAsync(Typed.Command("admin servers create", FeatureWorld.Adam, ("name", "PlantedName"), ("owner", "nora")));

        var kept = Assert.Single(await world.Get<IDocumentStore>().QueryAsync(DraftDocuments.Type, DraftDocuments.Type.All, CancellationToken.None));

        Assert.DoesNotContain("PlantedName", JsonSerializer.Serialize(kept.Value, DraftJson.Default.ServerDraft), StringComparison.Ordinal);
        Assert.Equal("***", kept.Value.Texts.ToString());
    }

    private static void AssertControls(MessageComponent components)
    {
        Assert.InRange(components.Components.Count, 1, 5);
        var all = components.Components.SelectMany(row => row.Components).ToList();
        var ids = all.OfType<ButtonComponent>().Select(button => button.CustomId).Concat(all.OfType<SelectMenuComponent>().Select(menu => menu.CustomId)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(CustomId.TryParse(id, out _)));
        Assert.All(all.OfType<SelectMenuComponent>(), menu =>
        {
            Assert.InRange(menu.Options.Count, 1, 25);
            Assert.True(menu.MaxValues <= menu.Options.Count);
            Assert.Equal(menu.Options.Count, menu.Options.Select(option => option.Value).Distinct().Count());
        });
    }

    private static DraftView Huge(DraftStep step, bool isNew, int? node, int page)
    {
        var texts = DraftFields.All.ToDictionary(field => field.Path, _ => Long);
        var variables = Enumerable.Range(1, 125).Select(i => new DraftVariable($"KEY_{i}", Long, Long + Long, Long, $"required|regex:/{new string('x', 300)}/")).ToList();
        foreach (var variable in variables)
            texts[variable.Field] = Long + Long;
        var choices = Enumerable.Range(1, 300).Select(i => new DraftChoice(i, Long)).ToList();
        var draft = Draft() with
        {
            Step = step,
            Page = page,
            OuterPage = page,
            ServerId = isNew ? null : 1,
            ServerName = Long,
            EggId = 1,
            EggName = Long,
            NodeId = node,
            NodeName = Long,
            Images = [.. Enumerable.Range(1, 60).Select(i => new DraftImage(Long, $"ghcr.io/image:{i}"))],
            Variables = variables,
            Gains = choices,
            Losses = choices,
            Locations = choices,
            Problems = [.. variables.Select(variable => new DraftProblem(variable.Field, Long)), new("", Long), new("name", Long)],
        };
        return new DraftView(new OpenDraft(new Stored<ServerDraft>("abcdefghij", 1, draft), new DraftTexts { Now = texts }))
        {
            Nests = [.. Enumerable.Range(1, 1000).Select(i => new Nest { Id = i, Name = Long, Description = Long })],
            Eggs = [.. Enumerable.Range(1, 1000).Select(i => new Egg { Id = i, Name = Long, Description = Long })],
            Nodes = [.. Enumerable.Range(1, 1000).Select(i => new Node { Id = i, Name = Long })],
            Locations = [.. Enumerable.Range(1, 1000).Select(i => new Location { Id = i, Code = Long })],
            Own = [.. Enumerable.Range(2000, 100).Select(i => new Allocation { Id = i, Ip = "192.0.2.1", Alias = Long, Port = i })],
            Free = new Page<Allocation>([.. Enumerable.Range(1, isNew ? 25 : 13).Select(i => new Allocation { Id = i, Ip = "192.0.2.1", Alias = Long, Port = i })], page, 40, 1000),
            Trouble = Long,
            Said = Long,
        };
    }

    private static Server Server() => new()
    {
        Id = 1,
        Name = "Survival",
        Description = "Ours",
        ExternalId = "shop-7",
        OwnerId = 1,
        EggId = 1,
        AllocationId = 7,
        Limits = new ServerLimits { Memory = 1024, Io = 500 },
        FeatureLimits = new() { Databases = null, Allocations = 3, Backups = 4 },
        Container = new ServerContainer
        {
            StartupCommand = "java -jar {{JAR}}",
            Image = "ghcr.io/yolks:java_21",
            Environment = new Dictionary<string, string?> { ["JAR"] = "paper.jar", ["SECRET"] = "hunter2", ["STARTUP"] = "java", ["P_SERVER_UUID"] = "x", ["P_SERVER_LOCATION"] = "eu", ["P_SERVER_ALLOCATION_LIMIT"] = "3" },
        },
    };

    /// <summary>A draft of that server, with some fields changed.</summary>
    private static OpenDraft Changed(params (string Field, string Text)[] changes)
    {
        var before = new Dictionary<string, string> { ["name"] = "Survival", ["environment.JAR"] = "paper.jar", ["environment.SECRET"] = "old", ["limits.disk"] = "5120", ["egg"] = "1", ["oom_disabled"] = "yes" };
        var texts = new DraftTexts { Now = before, Before = before }.With(changes.Select(change => KeyValuePair.Create(change.Field, change.Text)));
        var draft = Draft() with { ServerId = 1, OwnerId = 2, EggId = 1, Variables = [new("JAR", "Jar", "", "server.jar", "required"), new("SECRET", "Secret", "", "", "nullable")] };
        return new OpenDraft(new Stored<ServerDraft>("abcdefghij", 1, draft), texts);
    }

    private static OpenDraft New() => new(new Stored<ServerDraft>("abcdefghij", 1, Draft() with { EggId = 1, OwnerId = 1 }), new DraftTexts { Now = new Dictionary<string, string> { ["name"] = "New" } });

    private static ServerDraft Draft() => new() { UserId = 2, GuildId = 100, Panel = "https://panel.example.com", At = DateTimeOffset.UnixEpoch };
}
