using Discord;
using Discord.Interactions;
using Discord.Rest;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class ExecutionTests
{
    [Fact]
    public async Task Hooks_run_around_the_command_and_the_module_is_disposed_last()
    {
        var bench = await Bench.WithAsync<Module>();

        await bench.RunAsync(Fake.Slash("fine"));

        Assert.Equal("fine", bench.Executed.Single().Command?.Name);
        Assert.Equal(["before async", "before", "fine", "after async", "after", "disposed"], bench.Calls.Made);
    }

    [Fact]
    public async Task What_a_command_throws_becomes_its_result()
    {
        var bench = await Bench.WithAsync<Module>();
        List<LogMessage> log = [];
        bench.Service.Log += message =>
        {
            log.Add(message);
            return Task.CompletedTask;
        };

        var result = await bench.RunAsync(Fake.Slash("throws"));

        var failure = Assert.IsType<InteractionException>(Assert.IsType<ExecuteResult>(result).Exception);
        Assert.Equal("Boom.", failure.InnerException?.Message);
        Assert.Equal("throws", failure.CommandInfo.Name);
        Assert.Same(failure, log.Single().Exception);
        Assert.Equal(InteractionCommandError.Exception, bench.Executed.Single().Result.Error);
        Assert.Equal("disposed", bench.Calls.Made[^1]);
    }

    [Fact]
    public async Task What_fails_outside_a_command_is_thrown_again_unless_told_otherwise()
    {
        var loud = await Bench.WithAsync<Unbuildable>();
        var quiet = await Bench.WithAsync<Unbuildable>(new InteractionServiceConfig { DefaultRunMode = RunMode.Sync, ThrowOnError = false });

        var result = await quiet.RunAsync(Fake.Slash("lost"));

        Assert.Equal(InteractionCommandError.Exception, result.Error);
        await Assert.ThrowsAsync<InvalidOperationException>(() => loud.RunAsync(Fake.Slash("lost")));
    }

    [Fact]
    public async Task A_command_in_async_mode_is_not_awaited()
    {
        var bench = await Bench.WithAsync<Slow>();

        var result = await bench.RunAsync(Fake.Slash("slow"));

        Assert.True(result.IsSuccess);
        Assert.Empty(bench.Executed);
        var done = new TaskCompletionSource();
        bench.Service.InteractionExecuted += (_, _, _) =>
        {
            done.SetResult();
            return Task.CompletedTask;
        };
        Slow.Gate.SetResult();
        await done.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_command_has_services_of_its_own()
    {
        var bench = await Bench.WithAsync<ScopedModule>();

        await bench.RunAsync(Fake.Slash("scoped"));
        await bench.RunAsync(Fake.Slash("scoped"));

        Assert.Equal(2, bench.Calls.Made.Distinct().Count());
    }

    [Fact]
    public async Task The_properties_of_a_module_are_filled_in_too()
    {
        var bench = await Bench.WithAsync<WithProperties>();

        var result = await bench.RunAsync(Fake.Slash("properties"));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(["True"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_module_refuses_a_context_of_another_kind()
    {
        var bench = await Bench.WithAsync<Picky>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.RunAsync(Fake.Slash("picky")));
    }

    [Fact]
    public void The_run_mode_cannot_be_left_open()
    {
        var config = new InteractionServiceConfig { DefaultRunMode = RunMode.Default };

        Assert.Throws<InvalidOperationException>(() => new InteractionService((DiscordRestClient?)null, config));
    }

    public sealed class Module(Calls calls) : InteractionModuleBase, IDisposable
    {
        [SlashCommand("fine", "Goes well.")]
        public Task FineAsync()
        {
            calls.Add("fine");
            return Task.CompletedTask;
        }

        [SlashCommand("throws", "Goes wrong.")]
        public Task ThrowsAsync() => throw new InvalidOperationException("Boom.");

        public override Task BeforeExecuteAsync(ICommandInfo command) => Called("before async");

        public override void BeforeExecute(ICommandInfo command) => calls.Add("before");

        public override Task AfterExecuteAsync(ICommandInfo command) => Called("after async");

        public override void AfterExecute(ICommandInfo command) => calls.Add("after");

        public void Dispose() => calls.Add("disposed");

        private Task Called(string name)
        {
            calls.Add(name);
            return Task.CompletedTask;
        }
    }

    public sealed class Unbuildable(ExecutionTests missing) : InteractionModuleBase
    {
        [SlashCommand("lost", "Cannot be made.")]
        public Task LostAsync() => Task.FromResult(missing);
    }

    public sealed class Slow : InteractionModuleBase
    {
        public static TaskCompletionSource Gate { get; } = new();

        [SlashCommand("slow", "Takes its time.", runMode: RunMode.Async)]
        public Task SlowAsync() => Gate.Task;
    }

    public sealed class ScopedModule(Calls calls, IServiceProvider services) : InteractionModuleBase
    {
        [SlashCommand("scoped", "Uses something scoped.")]
        public Task ScopedAsync()
        {
            var own = services.GetService(typeof(Bench.Scoped)) == services.GetService(typeof(Bench.Scoped));
            calls.Add($"{own} {services.GetService(typeof(Bench.Scoped))!.GetHashCode()}");
            return Task.CompletedTask;
        }
    }

    public sealed class WithProperties : InteractionModuleBase
    {
        public Calls? Calls { get; set; }

        public InteractionService? Service { get; set; }

        [SlashCommand("properties", "Has properties.")]
        public Task PropertiesAsync()
        {
            Calls!.Add($"{Service is not null}");
            return Task.CompletedTask;
        }
    }

    public sealed class OtherContext : IInteractionContext
    {
        public IDiscordClient Client => throw new InvalidOperationException();

        public IGuild Guild => throw new InvalidOperationException();

        public IMessageChannel Channel => throw new InvalidOperationException();

        public IUser User => throw new InvalidOperationException();

        public IDiscordInteraction Interaction => throw new InvalidOperationException();
    }

    public sealed class Picky : InteractionModuleBase<OtherContext>
    {
        [SlashCommand("picky", "Wants another context.")]
        public Task PickyAsync() => Task.CompletedTask;
    }
}
