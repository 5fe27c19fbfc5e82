using PteroBot.Features.Alerts;
using PteroBot.Live;
using PteroBot.Panel.Client;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Backups that end while nobody listens are told once, and those that were there before are not.</summary>
public sealed class AlertBackupsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly Backup Old = BackupOf(1, isSuccessful: true);
    private static readonly Backup Missed = BackupOf(2, isSuccessful: false);

    [Fact]
    public void The_first_look_tells_nothing()
    {
        var sense = SenseOf(new ServerMemory(AlertStage.UuidOf(0)));

        sense.CatchUp([Old]);

        Assert.Empty(Read(sense));
        Assert.Equal([Old.Uuid], sense.Memory.Backups);
    }

    [Fact]
    public void What_ended_meanwhile_is_told_with_its_own_time_and_only_once()
    {
        var sense = SenseOf(new ServerMemory(AlertStage.UuidOf(0)) { Backups = [Old.Uuid] });

        sense.CatchUp([Old, Missed]);
        var told = Read(sense);
        sense.CatchUp([Old, Missed]);
        var again = Read(sense);

        var began = Assert.IsType<AlertNews.Began>(Assert.Single(told));
        Assert.Equal((AlertKind.BackupFailed, Missed.CompletedAt), (began.Kind, began.At));
        Assert.Empty(again);
    }

    [Fact]
    public void What_was_heard_is_not_told_again_by_the_list()
    {
        var sense = SenseOf(new ServerMemory(AlertStage.UuidOf(0)) { Backups = [Old.Uuid] });

        var heard = Read(sense, new ServerHappening.BackupEnded(Missed.Uuid, false, 0));
        sense.CatchUp([Old, Missed]);
        var listed = Read(sense);
        var late = Read(sense, new ServerHappening.BackupEnded(Missed.Uuid, false, 0));

        Assert.Single(heard);
        Assert.Empty(listed);
        Assert.Empty(late);
    }

    [Fact]
    public void Deleted_ones_are_forgotten_so_that_the_memory_stays_small()
    {
        var sense = SenseOf(new ServerMemory(AlertStage.UuidOf(0)) { Backups = [Old.Uuid, Missed.Uuid] });

        sense.CatchUp([Old]);

        Assert.Equal([Old.Uuid], sense.Memory.Backups);
    }

    [Fact]
    public void What_ends_before_the_list_was_ever_read_is_told_once_whoever_tells_it_first()
    {
        var (sense, listed) = (SenseOf(new ServerMemory(AlertStage.UuidOf(0))), SenseOf(new ServerMemory(AlertStage.UuidOf(0))));
        var young = Old with { Uuid = Guid.NewGuid(), CompletedAt = Noon.AddSeconds(1) };

        var heard = Read(sense, new ServerHappening.BackupEnded(young.Uuid, true, 1));
        sense.CatchUp([Old, young]);
        listed.CatchUp([Old, young]);

        Assert.Single(heard);
        Assert.Empty(Read(sense));
        Assert.Single(Read(listed));
        Assert.Empty(Read(listed, new ServerHappening.BackupEnded(young.Uuid, true, 1)));
    }

    [Fact]
    public void What_ends_in_the_second_in_which_it_began_is_told_though_the_panel_tells_whole_seconds()
    {
        var sense = new AlertSense(new ServerMemory(AlertStage.UuidOf(0)), Noon.AddMilliseconds(600));

        sense.CatchUp([Old, Old with { Uuid = Guid.NewGuid(), CompletedAt = Noon }]);

        Assert.Single(Read(sense));
    }

    [Fact]
    public void It_asks_again_whenever_the_server_is_heard_again_and_now_and_then_where_nobody_listens()
    {
        var sense = SenseOf(new ServerMemory(AlertStage.UuidOf(0)));
        sense.CatchUp([]);
        Read(sense);
        var live = sense.BackupsDue;

        Read(sense, new ServerHappening.Heard());
        var heard = sense.BackupsDue;
        sense.CatchUp([]);
        sense.Read([], ViewOf(isLive: false));

        Assert.Equal((DateTimeOffset.MaxValue, DateTimeOffset.MinValue, Noon.AddMinutes(10)), (live, heard, sense.BackupsDue));
    }

    private static AlertSense SenseOf(ServerMemory memory) => new(memory with { Known = ServerCondition.Running }, Noon);

    private static IReadOnlyList<AlertNews> Read(AlertSense sense, params ServerHappening[] happened) =>
        sense.Read([.. happened.Select(what => new FeedEvent(Noon, what))], ViewOf(isLive: true));

    private static AlertView ViewOf(bool isLive) => new(AlertStage.Of("a", 1, AlertKind.BackupFinished, AlertKind.BackupFailed), new AlertState { Id = "a" },
        new ServerSnapshot { Condition = ServerCondition.Running, Known = ServerCondition.Running, IsLive = isLive, IsSure = true }, null, Noon);

    private static Backup BackupOf(byte number, bool isSuccessful) => new()
    {
        Uuid = new Guid(number, 0, 0, new byte[8]), Name = $"backup {number}", IsSuccessful = isSuccessful, Bytes = 1024, CompletedAt = Noon.AddMinutes(-number),
    };
}
