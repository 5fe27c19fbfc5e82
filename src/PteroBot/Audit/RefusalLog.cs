using Discord;
using Microsoft.Extensions.Logging;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Audit;

/// <summary>
/// Writes down what our own rules refused: who tried what they may not. Bounded, so that nobody floods the log by pressing: the same again within ten minutes
/// is counted and told with the next record, and a person and a guild have so many an hour.
/// </summary>
internal sealed class RefusalLog(AuditLog audit, TimeProvider clock, ILogger<RefusalLog> logger) : IRefusalLog
{
    public const int MostOfPerson = 20;
    public const int MostOfGuild = 300;

    /// <summary>How long the same is not written again.</summary>
    public static readonly TimeSpan SameAgain = TimeSpan.FromMinutes(10);

    private const string Action = "gate.refuse";
    private const int MostRemembered = 5000;
    private const int MaxTarget = 100;
    private const int MaxLabel = 40;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Attempt, (DateTimeOffset At, int More)> _attempts = [];
    private readonly Dictionary<(ulong Guild, ulong User), (DateTimeOffset Since, int Count)> _hours = [];

    /// <summary>Writes that somebody may not, not what was mistyped or is not set up. A keystroke is no attempt.</summary>
    /// <inheritdoc/>
    public async Task NoteAsync(Actor actor, string what, Refusal refusal, IDiscordInteraction interaction, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guild || interaction is IAutocompleteInteraction || !Counts(refusal, interaction) || Take(new Attempt(guild, actor.UserId, what, refusal.GetType())) is not { } more)
            return;
        try
        {
            var change = new Change(Action, NameOf(what), NameOf(what, interaction)) { Detail = more > 0 ? $"and {more} more times before" : null };
            await audit.NoteAsync(actor, change, ChangeEnd.Refused(RefusalText.Plain(refusal)), cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AuditEvents.RefusalNotNoted(logger, failure, what);
        }
    }

    /// <summary>A control without its arguments: <c>adminservers/suspend</c>.</summary>
    private static string NameOf(string what) => Rendering.Cut.To(what.StartsWith('/') ? what : string.Join('/', what.Split('/').Take(2)), MaxTarget);

    /// <summary>With what the control says of itself, where that can be seen: <c>Suspend (adminservers/suspend)</c>.</summary>
    private static string NameOf(string what, IDiscordInteraction interaction) => interaction is IComponentInteraction pressed && LabelOf(pressed) is { } label
        ? Rendering.Cut.To($"{Rendering.Cut.To(label, MaxLabel)} ({NameOf(what)})", MaxTarget)
        : NameOf(what);

    private static string? LabelOf(IComponentInteraction pressed) => (pressed.Message?.Components ?? []).OfType<ActionRowComponent>().SelectMany(row => row.Components)
        .Select(control => control switch
        {
            ButtonComponent button when button.CustomId == pressed.Data.CustomId => button.Label,
            SelectMenuComponent menu when menu.CustomId == pressed.Data.CustomId => menu.Placeholder,
            _ => null,
        })
        .FirstOrDefault(label => label is { Length: > 0 });

    private static bool Counts(Refusal refusal, IDiscordInteraction interaction) => refusal switch
    {
        NotAdministrator or NotGuildAdministrator or NotAuditor or NotSharingManager or NotGranted or CommandNotGranted or RoleTooSoon or RoleOnlyWhenEmpty
            or NotYours or ConfirmationExpired or TooSoon or ServerNotReached => true,
        // A control of somebody else's message; with a command it is a slip.
        NotLinked or ServerUnknown => interaction is IComponentInteraction,
        _ => false,
    };

    /// <summary>How often the same was tried since the last record; null when this is not recorded.</summary>
    private int? Take(Attempt attempt)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            ForgetOld(now);
            var (at, more) = _attempts.GetValueOrDefault(attempt);
            if ((at != default && now - at < SameAgain) || _attempts.Count >= MostRemembered || !HasRoom(attempt, now))
            {
                if (at != default)
                    _attempts[attempt] = (at, more + 1);
                return null;
            }
            _attempts[attempt] = (now, 0);
            return more;
        }
    }

    private bool HasRoom(Attempt attempt, DateTimeOffset now)
    {
        var (person, guild) = ((attempt.Guild, attempt.User), (attempt.Guild, 0UL));
        if (CountOf(person, now) >= MostOfPerson || CountOf(guild, now) >= MostOfGuild)
            return false;
        foreach (var who in new[] { person, guild })
            _hours[who] = (_hours.TryGetValue(who, out var hour) && now - hour.Since < Hour ? hour.Since : now, CountOf(who, now) + 1);
        return true;
    }

    private int CountOf((ulong, ulong) who, DateTimeOffset now) => _hours.TryGetValue(who, out var hour) && now - hour.Since < Hour ? hour.Count : 0;

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (attempt, last) in _attempts)
            if (now - last.At > Hour)
                _attempts.Remove(attempt);
        foreach (var (who, hour) in _hours)
            if (now - hour.Since > Hour)
                _hours.Remove(who);
    }

    private readonly record struct Attempt(ulong Guild, ulong User, string What, Type Why);
}
