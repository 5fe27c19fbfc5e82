using Discord.Interactions;
using Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Storage;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Interactions;

public sealed class CommandRegistrarTests
{
    private readonly FakeRegistry _registry = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_registers_and_a_restart_writes_nothing()
    {
        await using var world = new AccessWorld();

        await RegisterAsync<First>(world);
        await RegisterAsync<First>(world);

        Assert.Equal(1, _registry.Times);
    }

    [Fact]
    public async Task A_changed_command_is_registered_again()
    {
        await using var world = new AccessWorld();

        await RegisterAsync<First>(world);
        await RegisterAsync<Second>(world);

        Assert.Equal(2, _registry.Times);
    }

    [Fact]
    public async Task Another_bot_on_the_same_store_registers_for_itself()
    {
        await using var world = new AccessWorld();

        await RegisterAsync<First>(world, application: 1);
        await RegisterAsync<First>(world, application: 2);

        Assert.Equal(2, _registry.Times);
    }

    [Fact]
    public async Task What_discord_did_not_take_is_tried_again()
    {
        await using var world = new AccessWorld();
        _registry.Failing = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => RegisterAsync<First>(world));

        _registry.Failing = false;
        await RegisterAsync<First>(world);

        Assert.Equal(2, _registry.Times);
    }

    [Fact]
    public async Task Mentions_are_clickable_also_after_a_restart_without_registration()
    {
        await using var world = new AccessWorld();
        await RegisterAsync<First>(world);

        var mentions = await RegisterAsync<First>(world);

        Assert.Equal("</probe one:77>", mentions.Of("probe one"));
        Assert.Equal("`/unknown`", mentions.Of("unknown"));
    }

    [Theory]
    [InlineData(typeof(Described))]
    [InlineData(typeof(WithOption))]
    [InlineData(typeof(WithChoice))]
    [InlineData(typeof(Hidden))]
    public async Task Whatever_discord_is_told_changes_the_hash(Type changed) =>
        Assert.NotEqual(await HashAsync(typeof(First)), await HashAsync(changed));

    [Fact]
    public async Task The_order_of_modules_does_not_change_the_hash() =>
        Assert.Equal(await HashAsync(typeof(First), typeof(Other)), await HashAsync(typeof(Other), typeof(First)));

    private async Task<CommandMentions> RegisterAsync<T>(AccessWorld world, ulong application = 1)
    {
        var service = await ServiceAsync(typeof(T));
        var mentions = new CommandMentions();
        await new CommandRegistrar(service, _registry, world.Get<IDocumentStore>(), mentions, world.Clock, NullLogger<CommandRegistrar>.Instance)
            .RegisterAsync(application, Token);
        return mentions;
    }

    private static async Task<string> HashAsync(params Type[] modules) => CommandDefinition.Hash(await ServiceAsync(modules));

    private static async Task<InteractionService> ServiceAsync(params Type[] modules)
    {
        var service = new InteractionService(new DiscordRestClient(), BotServices.ServiceConfig());
        foreach (var module in modules)
            await service.AddModuleAsync(module, new ServiceCollection().BuildServiceProvider());
        return service;
    }

    private sealed class FakeRegistry : ICommandRegistry
    {
        public int Times { get; private set; }

        public bool Failing { get; set; }

        public Task<IReadOnlyDictionary<string, ulong>> ReplaceAllAsync()
        {
            Times++;
            return Failing
                ? Task.FromException<IReadOnlyDictionary<string, ulong>>(new HttpRequestException())
                : Task.FromResult<IReadOnlyDictionary<string, ulong>>(new Dictionary<string, ulong> { ["probe"] = 77 });
        }
    }

    [Group("probe", "Probes")]
    internal sealed class First : BotModule
    {
        [SlashCommand("one", "The first")]
        public Task OneAsync() => Task.CompletedTask;
    }

    [Group("probe", "Probes")]
    internal sealed class Second : BotModule
    {
        [SlashCommand("one", "The first")]
        public Task OneAsync() => Task.CompletedTask;

        [SlashCommand("two", "The second")]
        public Task TwoAsync() => Task.CompletedTask;
    }

    [Group("probe", "Probes")]
    internal sealed class Described : BotModule
    {
        [SlashCommand("one", "Another description")]
        public Task OneAsync() => Task.CompletedTask;
    }

    [Group("probe", "Probes")]
    internal sealed class WithOption : BotModule
    {
        [SlashCommand("one", "The first")]
        public Task OneAsync([Summary("text", "Some text")] string text) => Task.CompletedTask;
    }

    [Group("probe", "Probes")]
    internal sealed class WithChoice : BotModule
    {
        [SlashCommand("one", "The first")]
        public Task OneAsync([Summary("text", "Some text"), Choice("A", "a")] string text) => Task.CompletedTask;
    }

    [Group("probe", "Probes")]
    [DefaultMemberPermissions(Discord.GuildPermission.ManageGuild)]
    internal sealed class Hidden : BotModule
    {
        [SlashCommand("one", "The first")]
        public Task OneAsync() => Task.CompletedTask;
    }

    internal sealed class Other : BotModule
    {
        [SlashCommand("other", "Another")]
        public Task OtherAsync() => Task.CompletedTask;
    }
}
