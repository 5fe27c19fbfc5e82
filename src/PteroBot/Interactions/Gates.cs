using Discord;
using Discord.Interactions;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>Not in direct messages.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class GuildOnlyAttribute : GateAttribute
{
    protected override ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services) =>
        ValueTask.FromResult<Refusal?>(context.Actor.GuildId is null ? new GuildOnly() : null);
}

/// <summary>Only who may manage the Discord server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class GuildAdministratorAttribute : GateAttribute
{
    protected override ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services) =>
        ValueTask.FromResult<Refusal?>(
            context.Actor.GuildId is null ? new GuildOnly()
            : context.Actor.ManagesGuild ? null
            : new NotGuildAdministrator());
}

/// <summary>Only who has the guild's admin role, asked anew at every use.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PanelAdministratorAttribute : GateAttribute
{
    protected override async ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services) =>
        await services.GetRequiredService<Administration>().RefuseAsync(context.Actor, context.Cancellation);
}

/// <summary>Only who may read what was done in this guild: its panel administrators, and who may manage the Discord server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AuditorsOnlyAttribute : GateAttribute
{
    protected override async ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services) =>
        await services.GetRequiredService<Administration>().RefuseReadingAsync(context.Actor, context.Cancellation);
}

/// <summary>Only who may manage the Discord server or has the guild's admin role, asked anew at every use: whoever may see what is shared with whom.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SharingManagerAttribute : GateAttribute
{
    protected override async ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services) =>
        context.Actor.ManagesGuild || await services.GetRequiredService<Administration>().RefuseAsync(context.Actor, context.Cancellation) is null ? null : new NotSharingManager();
}

/// <summary>The button's id ends with a <see cref="Confirmation"/>: only the person who was asked, only for five minutes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConfirmedAttribute : GateAttribute
{
    protected override ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return ValueTask.FromResult(Check(BotModule.CustomIdOf(context.Interaction), context.Actor.UserId, now));
    }

    private static Refusal? Check(string? customId, ulong userId, DateTimeOffset now) =>
        CustomId.TryParse(customId, out var id) && id.Arguments.Count > 0 && Confirmation.TryParse(id.Arguments[^1], out var confirmation)
            ? confirmation.Refuse(userId, now)
            : new OldControl();
}

/// <summary>The same person may do the same again after so many seconds.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CooldownAttribute(double seconds) : GateAttribute
{
    public TimeSpan Pause { get; } = TimeSpan.FromSeconds(seconds);

    protected override ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services)
    {
        var ledger = services.GetRequiredService<CooldownLedger>();
        // A keystroke is not a use.
        if (context.Interaction is IAutocompleteInteraction)
            return ValueTask.FromResult<Refusal?>(null);
        var until = ledger.TryUse(context.Actor.UserId, $"{handler.Module.Name}.{handler.MethodName}", Pause);
        return ValueTask.FromResult<Refusal?>(until is { } later ? new TooSoon(later) : null);
    }
}
